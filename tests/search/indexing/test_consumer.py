"""The index follows the ledger: what is published is found, what left is not, an outage of any length loses nothing."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from cms.ledger import consumers, positions, worker
from cms.ledger.models import Consumer, Failure
from cms.publishing import departures
from search.engines import choosing
from search.engines.port import EngineDown
from search.indexing import applying, consumer
from search.indexing.models import AttachmentText
from tests import factories
from tests.published import key
from tests.search.indexing import files
from tests.search.indexing.asking import found

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture(autouse=True)
def _alone(monkeypatch):
    """No other consumer runs."""
    monkeypatch.setattr(consumers, "_definitions", {})
    consumer.register()


@pytest.fixture
def down(monkeypatch, engine):
    """Makes the engine answer nothing, until it is told that it is back."""

    class Outage:
        def begin(self):
            monkeypatch.setattr(type(engine), "apply", self._fail)

        def end(self):
            monkeypatch.undo()
            monkeypatch.setattr(consumers, "_definitions", {})
            consumer.register()

        def _fail(self, *args):
            raise EngineDown("connection refused")

    return Outage()


def test_published_changed_and_withdrawn(engine, column):
    page = factories.news(column, "高考今日开考")
    worker.run_once()
    assert found(engine, "高考") == {key(page)}
    page.title = "中考今日开考"
    page.save_revision().publish()
    worker.run_once()
    assert (found(engine, "高考"), found(engine, "中考")) == (set(), {key(page)})
    departures.withdraw(page, "有误")
    worker.run_once()
    assert found(engine, "中考") == set()
    assert engine.applied().position == positions.read().value
    assert not Failure.objects.exists()


def test_the_first_event_makes_the_index_where_there_is_none(engine, column):
    """Of all that was published before, too."""
    pages = [factories.news(column, f"第{number}条") for number in range(3)]
    assert not choosing.is_usable(engine)
    worker.run_once()
    assert found(engine, "条") == set(map(key, pages))


def test_an_outage_of_days_loses_nothing_and_ends_within_seconds(index, column, down):
    worker.run_once()
    down.begin()
    pages = [factories.news(column, f"停电{number}") for number in range(3)]
    now = timezone.now()
    for hour in range(200):
        worker.run_once(now + timedelta(hours=hour))
    row = Consumer.objects.get(name="search")
    assert (row.failures, row.error) == (200, "connection refused")
    assert row.retry_at - (now + timedelta(hours=199)) <= timedelta(seconds=10)
    assert not Failure.objects.exists()
    down.end()
    worker.run_once(row.retry_at + timedelta(seconds=1))
    assert found(index, "停电") == set(map(key, pages))
    assert consumers.status()[0].lag == 0


def test_an_item_that_cannot_be_indexed_is_set_aside_and_the_rest_goes_on(index, column, monkeypatch):
    pages = [factories.news(column, title) for title in ("好的一", "坏的", "好的二")]
    entries_of = applying.entries_of

    def poisoned(items):
        entries = entries_of(items)
        if any(entry.title == "坏的" for entry in entries):
            raise ValueError("not to be digested")
        return entries

    monkeypatch.setattr(applying, "entries_of", poisoned)
    worker.run_once()
    assert found(index) >= {key(pages[0]), key(pages[2])}
    assert key(pages[1]) not in found(index)
    assert Failure.objects.filter(consumer="search").count() == 1
    assert index.applied().position == positions.read().value
    monkeypatch.undo()
    worker.run_once(timezone.now() + timedelta(hours=1))
    assert key(pages[1]) in found(index)


def test_an_index_put_back_from_an_old_copy_catches_up(index, column):
    first = factories.news(column, "停电一")
    worker.run_once()
    index.forget([(key(first), "zh-Hans")])
    with index._live().connections.writing() as connection:
        connection.execute("UPDATE meta SET value = 0 WHERE name = 'position'")
    second = factories.news(column, "停电二")
    worker.run_once()
    assert found(index, "停电") == {key(first), key(second)}


def attached(*made):
    return json.dumps([factories.block("attachment", file.pk) for file in made])


def test_what_files_say_is_found(index, column):
    file = factories.attachment("申请表", "form.pdf", files.pdf("请用黑色墨水填写"))
    pages = [factories.news(column, f"第{number}条", attachments=attached(file)) for number in range(2)]
    worker.run_once()
    assert found(index, "黑色墨水") == set(map(key, pages))
    assert found(index, "申请表") == set(map(key, pages))


def test_a_file_is_read_once_whoever_shows_it(index, column, monkeypatch):
    content = files.word("请用黑色墨水填写")
    pages = [
        factories.news(column, attachments=attached(factories.attachment(name=name, content=content))) for name in ("1.docx", "2.docx")
    ]
    worker.run_once()
    assert AttachmentText.objects.count() == 1
    assert found(index, "黑色墨水") == set(map(key, pages))


def test_a_hostile_file_costs_one_attachment(index, column):
    bad = factories.attachment("坏表", "bad.xlsx", files.bomb(honest=False))
    good = factories.attachment("好表", "good.xlsx", files.sheet(["黑色墨水"]))
    page = factories.news(column, "一条消息", attachments=attached(bad, good))
    other = factories.news(column, "另一条消息")
    worker.run_once()
    assert found(index, "消息") == {key(page), key(other)}
    assert found(index, "黑色墨水") == found(index, "坏表") == {key(page)}
    assert AttachmentText.objects.get(sha256=bad.sha256).error
    assert not Failure.objects.exists()


def test_a_file_that_is_replaced(index, column):
    file = factories.attachment("申请表", "form.pdf", files.pdf("旧内容"))
    page = factories.news(column, attachments=attached(file))
    worker.run_once()
    from django.core.files.base import ContentFile

    file.file = ContentFile(files.pdf("新内容"), name="form2.pdf")
    file.save()
    worker.run_once()
    assert (found(index, "旧内容"), found(index, "新内容")) == (set(), {key(page)})
