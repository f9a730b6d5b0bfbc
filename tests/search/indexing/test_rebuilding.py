"""A rebuild takes the live index's place at once, and loses nothing that is published meanwhile."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cms.ledger import consumers, positions, worker
from cms.publishing import departures
from search.engines.port import EngineMismatch
from search.indexing import consumer, rebuilding
from search.indexing.rebuilding import rebuild
from tests import factories
from tests.published import key
from tests.search.indexing.asking import found

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture(autouse=True)
def _alone(monkeypatch):
    monkeypatch.setattr(consumers, "_definitions", {})
    consumer.register()


def said(command, *arguments):
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue()


def test_all_that_is_public(engine, column):
    pages = [factories.news(column, f"第{number}条") for number in range(5)]
    seen = []
    count = rebuild(engine, lambda *progress: seen.append(progress))
    assert found(engine, "条") == set(map(key, pages))
    assert seen[-1] == (count, count)
    assert engine.applied().position == positions.read().value
    assert "behind     0" in said("search_status")


@pytest.mark.parametrize("consumer_runs", [True, False])
def test_what_happens_meanwhile(index, column, monkeypatch, consumer_runs):
    """Between the first and the last batch, with a consumer that is quick and with one that is late."""
    pages = [factories.news(column, f"消息{number}") for number in range(6)]
    worker.run_once()
    monkeypatch.setattr(rebuilding, "BATCH", 2)
    changed = []

    def interfere(done, total):
        if done == 4:
            pages[0].title = "改了一条"
            pages[0].save_revision().publish()
            departures.withdraw(pages[1], "有误")
            changed.append(factories.news(column, "新消息"))
            departures.withdraw(pages[5], "有误")
            if consumer_runs:
                worker.run_once()
                assert found(index, "新消息") == {key(changed[0])}

    rebuild(index, interfere)
    assert found(index, "消息") == {key(page) for page in [*pages[2:5], *changed]}
    assert found(index, "改了一条") == {key(pages[0])}
    assert index.applied().position == positions.read().value
    worker.run_once()
    assert "0 missing, 0 stale, 0 surplus" in said("search_reconcile")


def test_one_that_fails_leaves_the_live_index(index, column):
    page = factories.news(column, "高考")
    worker.run_once()

    def fail(done, total):
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        rebuild(index, fail)
    assert found(index, "高考") == {key(page)}
    assert rebuild(index) > 0


def test_two_at_once(index, column):
    """The later one wins."""
    page = factories.news(column, "高考")
    with pytest.raises(EngineMismatch), index.rebuilding():
        rebuild(index)
    assert found(index, "高考") == {key(page)}


def test_if_needed(engine, column):
    with pytest.raises(SystemExit):
        said("search_status")
    assert "items indexed" in said("search_reindex", "--if-needed")
    assert "as it is" in said("search_reindex", "--if-needed")


def test_an_index_of_another_version_is_refused(index, column):
    with index._live().connections.writing() as connection:
        connection.execute("UPDATE meta SET value = 'other' WHERE name = 'signature'")
    with pytest.raises(EngineMismatch):
        found(index, "高考")
    with pytest.raises(EngineMismatch, match="search_reindex"):
        index.check()
    assert "items indexed" in said("search_reindex", "--if-needed")
    assert found(index, "高考") == set()


def test_commands_say_what_to_do_where_there_is_no_index(engine):
    with pytest.raises(CommandError, match="search_reindex"):
        said("search_reconcile")
