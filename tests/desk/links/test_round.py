"""A round over what is public, and where editors see what it found."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from cms.core.checking import rules_for
from cms.desk.links.models import DeadLink, Reason
from tests import factories
from tests.desk.publishing.conftest import client_of, editor_of
from tests.factories import block

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

DEAD = "https://old.example.org/a?b=1&c=2"


def written(url):
    return [block("rich_text", f'<p><a href="{url.replace("&", "&amp;")}">链接</a></p>')]


@pytest.fixture
def round_(monkeypatch, capsys):
    """Everything at old.example.org is gone."""

    def run():
        asked = []
        monkeypatch.setattr(
            "cms.desk.management.commands.check_links.dead",
            lambda found, pause: [(url, Reason.GONE) for url in found if asked.append(url) is None and "old." in url],
        )
        call_command("check_links")
        return asked, capsys.readouterr().out

    return run


def test_only_outside_addresses_of_public_items_are_asked_for(round_, home, column):
    factories.news(column, body=written(DEAD))
    factories.news(column, body=written("https://fine.example.org/"))
    factories.news(column, body=written("http://portal.localhost/news/"))
    factories.news(column, body=written("https://draft.example.org/"), publish=False)
    asked, said = round_()
    assert set(asked) == {DEAD, "https://fine.example.org/"}
    assert f"portal\tgone\t1\t{DEAD}\n" in said
    assert said.endswith("2 addresses, 1 dead\n")


def test_what_fails_again_keeps_its_first_day_and_what_is_mended_goes(round_, column):
    page = factories.news(column, body=written(DEAD))
    round_()
    first = DeadLink.objects.get()
    round_()
    assert DeadLink.objects.get().since == first.since
    page.body = [("rich_text", "好了")]
    page.save_revision().publish()
    round_()
    assert not DeadLink.objects.exists()


def test_the_editor_sees_it_beside_the_form(round_, column):
    page = factories.news(column, body=written(DEAD))
    round_()
    (rule,) = [rule for rule in rules_for(page) if rule.code == "item.dead_address"]
    (one,) = rule.check(page)
    assert DEAD in one.message
    assert (one.field, one.block) == ("body", page.body[0].id)
    page.body = [("rich_text", "好了")]
    assert not list(rule.check(page))


def test_the_report_names_the_own_pages_alone(round_, home, column):
    city = factories.site("changchun", kind="city", name="长春市人民政府")
    factories.news(column, "省里的", body=written(DEAD))
    factories.news(factories.column(city), "市里的", body=written(DEAD))
    round_()
    html = client_of(editor_of(city, "city", "add", "change")).get(reverse("desk_dead_links")).content.decode()
    assert "市里的" in html
    assert "省里的" not in html
    assert DEAD.replace("&", "&amp;") in html


def test_it_can_be_taken_along(round_, home, column):
    factories.news(column, body=written(DEAD))
    round_()
    answer = client_of(editor_of(home, "portal", "change")).get(reverse("desk_dead_links") + "?export=csv")
    assert DEAD in b"".join(answer.streaming_content).decode()
