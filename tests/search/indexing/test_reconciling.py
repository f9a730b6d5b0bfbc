"""Drift between index and library is found and repaired, and what the consumer has yet to do is no drift."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command

from cms.ledger import consumers, worker
from cms.library.models import Item
from cms.publishing import departures
from search.entries import Gone
from search.indexing import consumer
from search.indexing.entries import entries_of
from search.indexing.reconciling import drift, repair
from tests import factories
from tests.published import key, row
from tests.search.indexing.asking import positions

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def pages(index, column, monkeypatch):
    monkeypatch.setattr(consumers, "_definitions", {})
    consumer.register()
    made = [factories.news(column, f"第{number}条") for number in range(4)]
    worker.run_once()
    return made


def name(page):
    return key(page), "zh-Hans"


def test_none(index, pages):
    found = drift(index)
    assert (found.keys, found.compared) == ([], Item.objects.count())
    assert positions(index) == {(item.content_id, item.locale): item.position for item in Item.objects.all()}


def test_every_kind_of_it(index, pages):
    (entry,) = entries_of(Item.objects.filter(content_id=key(pages[2])))
    index.forget([name(pages[0]), name(pages[1])])
    index.apply([replace(entry, key=("stranger", "zh-Hans")), replace(entry, position=entry.position + 1)], [])
    index.advance(entry.position + 100)
    found = drift(index)
    assert set(found.missing) == {name(pages[0]), name(pages[1])}
    assert (found.stale, found.surplus) == ([name(pages[2])], [("stranger", "zh-Hans")])
    repair(index, found.keys)
    assert drift(index).keys == []


def test_a_tombstone_that_should_not_be_there(index, pages):
    index.apply([], [Gone(name(pages[0]), row(pages[0]).position + 50)])
    found = drift(index)
    assert found.missing == [name(pages[0])]
    repair(index, found.keys)
    assert drift(index).keys == []


def test_what_the_consumer_has_yet_to_do(index, pages, column):
    factories.news(column, "新的一条")
    pages[0].save_revision().publish()
    pages[1].title = "改了"
    pages[1].save_revision().publish()
    departures.withdraw(pages[2], "有误")
    assert drift(index).keys == []
    worker.run_once()
    assert drift(index).keys == []


def test_the_command(index, pages):
    index.forget([name(pages[0])])
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("search_reconcile", stdout=out)
    assert f"missing {key(pages[0])}:zh-Hans" in out.getvalue()
    call_command("search_reconcile", "--repair", stdout=out)
    assert out.getvalue().endswith("0 missing, 0 stale, 0 surplus\n")
