"""A new index beside the live one: nothing that is published meanwhile is lost, and readers see one or the other."""

import threading
from dataclasses import replace

import pytest

from search.entries import Gone
from search.querying.model import SearchQuery, Window
from tests.search.corpus import corpus
from tests.search.engines import questions

ENTRIES = [source.entry for source in corpus()]
NEWS = [replace(entry, position=1_000 + number) for number, entry in enumerate(ENTRIES)]
EVERYTHING = SearchQuery(questions.ListQuery(questions.ALL.scopes, include_archived=True))


def total(engine):
    return engine.find(EVERYTHING, Window(1)).total


def test_the_live_index_serves_until_the_new_one_takes_its_place(engine):
    engine.apply(ENTRIES[:30], [])
    engine.advance(30)
    before = total(engine)
    with engine.rebuilding() as target:
        target.apply(ENTRIES[:60], [])
        target.advance(60)
        assert total(engine) == before
        assert engine.applied().position == 30
        assert target.applied().position == 60
        assert len(list(target.walk())) == 60
    assert engine.applied().position == 60
    assert len(list(engine.walk())) == 60
    assert total(engine) > before


def rebuilt_until(engine, entries, failure):
    with engine.rebuilding() as target:
        target.apply(entries, [])
        raise failure


def test_a_rebuild_that_fails_changes_nothing(engine):
    engine.apply(ENTRIES[:30], [])
    engine.advance(30)
    with pytest.raises(ZeroDivisionError):
        rebuilt_until(engine, ENTRIES[:60], ZeroDivisionError)
    assert len(list(engine.walk())) == 30
    engine.apply(ENTRIES[30:31], [])
    assert len(list(engine.walk())) == 31
    with engine.rebuilding() as target:
        target.apply(ENTRIES[:5], [])
    assert len(list(engine.walk())) == 5


def test_writes_of_another_process_reach_both(opened):
    builder, publisher = opened("both"), opened("both")
    with builder.rebuilding() as target:
        target.apply(ENTRIES[:10], [])
    with builder.rebuilding() as target:
        publisher.apply([NEWS[0], NEWS[20]], [Gone(ENTRIES[1].key, 2_000)])
        publisher.advance(2_000)
        publisher.forget([ENTRIES[2].key])
        assert publisher.applied().position == 2_000
        assert dict(publisher.walk())[NEWS[0].key] == NEWS[0].position
        target.apply([ENTRIES[0], ENTRIES[1], *ENTRIES[3:10]], [])
        target.advance(400)
    assert publisher.applied().position == builder.applied().position == 2_000
    expected = {entry.key: entry.position for entry in ENTRIES[3:10]} | {NEWS[0].key: NEWS[0].position, NEWS[20].key: NEWS[20].position}
    assert dict(publisher.walk()) == dict(builder.walk()) == expected


class Busy:
    """Publishes, one item after the other, and searches, all the time, each in a thread and with an engine of its own."""

    def __init__(self, writer, reader):
        self.library = {entry.key: entry for entry in ENTRIES}
        self.position = len(ENTRIES)
        self.failures: list[BaseException] = []
        self._writer, self._reader, self._total = writer, reader, total(reader)
        self._done = threading.Event()
        self._threads = [threading.Thread(target=self._guarded, args=[act]) for act in (self._publish, self._search)]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._done.set()
        for thread in self._threads:
            thread.join()

    def _guarded(self, act):
        try:
            while not self._done.is_set():
                act()
        except BaseException as failure:
            self.failures.append(failure)

    def _publish(self):
        """As the hub does: the library first, then the index."""
        position = self.position + 1
        entry = replace(ENTRIES[position % len(ENTRIES)], position=position)
        self.library[entry.key] = entry
        self.position = position
        self._writer.apply([entry], [])
        self._writer.advance(position)

    def _search(self):
        assert total(self._reader) == self._total


def rebuilt(engine, busy):
    """As the command does: the position first, then the library."""
    with engine.rebuilding() as target:
        position, rows = busy.position, list(busy.library.values())
        for start in range(0, len(rows), 50):
            target.apply(rows[start : start + 50], [])
        target.advance(position)


def test_publishing_and_searching_go_on_through_rebuilds(opened):
    """No publication is lost; no answer is wrong or missing."""
    engine, writer, reader = (opened("busy") for _ in range(3))
    with engine.rebuilding() as target:
        target.apply(ENTRIES, [])
        target.advance(len(ENTRIES))
    with Busy(writer, reader) as busy:
        for _ in range(4):
            rebuilt(engine, busy)
    assert busy.failures == []
    assert dict(engine.walk()) == {key: entry.position for key, entry in busy.library.items()}
    assert engine.applied().position == busy.position > len(ENTRIES) + 5
