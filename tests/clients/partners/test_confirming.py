"""What the ministry waits for is confirmed by a person, once the mirror holds it no more."""

from cms.publishing import departures
from cms.withdrawals.models import Recall
from tests import factories
from tests.published import fresh, key
from tests.withdrawals.ledger import follow_up


def test_what_was_taken_down_is_confirmed(section, newsroom):
    room = newsroom()
    pages = [factories.news(section, f"新闻{number}") for number in range(3)]
    uris = [f"urn:uuid:{key(page)}" for page in pages]
    room.pull()
    for page in pages:
        departures.withdraw(fresh(page), "内容有误")
    follow_up()
    early = room.run("confirm", room.folder, "--all")
    assert (early.returncode, "The mirror still holds" in early.stderr) == (2, True)
    room.pull()
    listed = room.run("confirm", room.folder)
    assert listed.returncode == 0
    assert listed.stdout.count("内容有误") == 3
    assert "3 removals wait for your confirmation" in listed.stdout
    assert Recall.objects.filter(confirmed_at=None).count() == 3
    one = room.run("confirm", room.folder, uris[0])
    assert (one.returncode, one.stdout.split()[:3]) == (0, ["confirmed", "withdrawn", uris[0]])
    assert Recall.objects.filter(confirmed_at=None).count() == 2
    rest = room.run("confirm", room.folder, "--all")
    assert {line.split()[2] for line in rest.stdout.splitlines()} == set(uris[1:])
    assert not Recall.objects.filter(confirmed_at=None).exists()
    unknown = room.run("confirm", room.folder, uris[0])
    assert (unknown.returncode, "waits for none of these" in unknown.stderr) == (2, True)
