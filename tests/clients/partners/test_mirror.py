"""A mirror through the changes of a feed, by the command, against a running hub."""

import json
import sqlite3

from django.utils import timezone

from cms.partners.models import Feed, Token
from cms.publishing import departures
from tests import factories
from tests.published import fresh, key


def titled(page, title, **fields):
    page = fresh(page)
    for name, value in {"title": title, **fields}.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_a_mirror_follows_its_feed(section, newsroom):
    """Corrections, an item that leaves the filter and returns, removals with their pictures, a filter changed under way."""
    room, other = newsroom(filter={"column": key(section)}), factories.column(section.get_parent(), slug="other")
    pictured = factories.news(section, "有图", image=factories.picture(), attachments=[])
    plain = factories.news(section, "无图", kind="notice")
    assert "2 in the snapshot" in room.pull()
    assert room.titles == {"有图", "无图"}
    (picture,) = room.media
    assert picture.endswith((".jpg", ".webp", ".avif", ".png"))

    titled(plain, "更正", update_kind="correction", change_note="数字有误")
    fresh(pictured).move(other, pos="last-child")
    assert "1 corrected, 1 withheld" in room.pull()
    assert (room.titles, room.media) == ({"更正"}, set())
    fresh(pictured).move(section, pos="last-child")
    assert "1 published" in room.pull()
    fresh(plain).move(factories.column(section, slug="inner"), pos="last-child")
    assert "更正  (was http://portal.localhost/news/" in room.pull()
    assert room.media == {picture}
    departures.withdraw(fresh(pictured), "内容有误")
    said = room.pull()
    assert "withdrawn" in said
    assert "内容有误" in said
    assert (room.titles, room.media) == ({"更正"}, set())

    factories.news(section, "一条新闻")
    Feed.objects.update(filter={"documentTypes": ["NOTICE"]})
    assert "The hub asks for a snapshot" in room.pull()
    assert room.titles == {"更正"}
    assert "1 items as at the hub, 0 changed there since the last pull, 0 differ" in room.verify()
    factories.news(section, "新通知", kind="notice")
    assert "1 items as at the hub, 1 changed there since the last pull, 0 differ" in room.verify()


def test_what_is_not_as_it_should_be(section, newsroom, tmp_path):
    """Changed files, a forged cursor, a folder in use, a token that is taken back: each with a line that says what to do."""
    room = newsroom()
    factories.news(section, "有图", image=factories.picture())
    room.pull()
    (picture,) = (room.folder / "media").iterdir()
    picture.write_bytes(b"another")
    item = next((room.folder / "items").iterdir())
    item.write_text("{}")
    (room.folder / "items" / "stray.json").write_text("{}")
    done = room.run("verify", room.folder)
    assert done.returncode == 1
    for said in (
        f"media/{picture.name}: was changed",
        f"items/{item.name}: was changed",
        "items/stray.json: belongs to no item",
        "--resync",
    ):
        assert said in done.stderr
    (room.folder / "items" / "stray.json").unlink()
    picture.unlink()
    room.pull("--resync")
    room.verify()

    with sqlite3.connect(room.folder / "mirror.sqlite3") as database:
        database.execute("UPDATE state SET value = 'forged' WHERE name = 'cursor'")
    assert "The hub asks for a snapshot" in room.pull()

    following = room.start("pull", "--into", room.folder, "--follow")
    following.stdout.readline()
    busy = room.run("pull", "--into", room.folder)
    assert (busy.returncode, "Another govwire-partner writes" in busy.stderr) == (6, True)
    Token.objects.update(revoked_at=timezone.now())
    factories.news(section, "撤回令牌之后")  # ends the waiting
    _, complaint = following.communicate(timeout=60)
    assert following.returncode == 3
    assert "Ask the ministry for another one" in complaint
    assert "有图" in room.titles


def test_sqlite_alone(section, newsroom):
    room = newsroom()
    page = factories.news(section, "一条新闻")
    room.pull("--sqlite")
    assert room.items == {}
    with sqlite3.connect(room.folder / "mirror.sqlite3") as database:
        documents = [json.loads(text) for (text,) in database.execute("SELECT document FROM item")]
    assert f"urn:uuid:{key(page)}" in {one["uri"] for one in documents}
    room.verify()
    other = room.run("pull", "--into", room.folder, "--feed", "other")
    assert (other.returncode, "mirrors the feed 'all'" in other.stderr) == (2, True)
