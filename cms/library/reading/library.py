"""The library as one answer reads it: what was read once is not read again."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any

import structlog

from cms.library import registry
from cms.library.documents.completing import complete
from cms.library.documents.naming import named
from cms.library.reading import directory as directories
from cms.library.reading import entries, lists, neighbours
from cms.library.reading import version as versions
from cms.library.reading.addresses import routes
from cms.library.reading.entries import Entry, RecordKey
from cms.library.reading.queries import ListQuery

log = structlog.get_logger(__name__)


def readable(one: Entry) -> bool:
    """Of a type that is known, with all that it must say."""
    name = one.get("documentType", "")
    return registry.knows(name) and complete(registry.get(name).document, one)


class Library:
    """Give it to every resolver of one request, and to no second one."""

    def __init__(self, version: versions.Version | None = None) -> None:
        self._version = version
        self._ahead: dict[tuple[str, str], Entry | None] = {}
        self._items: dict[str, list[Entry]] = {}
        self._rows: dict[int, Entry] = {}
        self._records: dict[RecordKey, dict[str, Any] | None] = {}
        self._expected: dict[str, set[str]] = {}

    @property
    def version(self) -> versions.Version:
        if self._version is None:
            self._version = versions.read()
        return self._version

    @cached_property
    def directory(self) -> directories.Directory:
        return directories.at(self.version.directory)

    def items(self, content_ids: Iterable[str], locale: str) -> dict[str, Entry]:
        """By content id, in this language or else the source language; what is not public is missing."""
        wanted = set(content_ids)
        self._load(wanted)
        return entries.in_language((one for content_id in wanted for one in self._items[content_id]), locale)

    def languages(self, content_ids: Iterable[str]) -> dict[str, list[Entry]]:
        """Every language's row of these items."""
        wanted = set(content_ids)
        self._load(wanted)
        return {content_id: self._items[content_id] for content_id in wanted}

    def _load(self, content_ids: set[str]) -> None:
        if not content_ids <= self._items.keys():
            self._read(content_ids, set())

    def _read(self, content_ids: set[str], keys: set[RecordKey]) -> None:
        """What was not read yet, and along with it what is expected to be asked for."""
        expected, self._expected = self._expected, {}
        wanted = keys | {(kind, key) for kind, some in expected.items() if kind != "item" for key in some}
        items = [one for one in content_ids | expected.get("item", set()) if one not in self._items]
        records = [one for one in wanted if one not in self._records]
        found, described = entries.named(items, records)
        self._items |= {content_id: [] for content_id in items}
        for one in self.servable(found):
            self._items[one.content_id].append(self._rows.setdefault(one.row, one))
        self._records |= dict.fromkeys(records) | described

    def rows(self, rows: Iterable[int]) -> dict[int, Entry]:
        wanted = set(rows)
        lacking = wanted - self._rows.keys()
        if lacking:
            self._keep(entries.by_rows(lacking))
        return {row: self._rows[row] for row in wanted if row in self._rows}

    def _keep(self, found: Iterable[Entry]) -> None:
        self._rows |= {one.row: one for one in self.servable(found)}

    def servable(self, found: Iterable[Entry]) -> list[Entry]:
        """A row of a site or a type that is no more, or that lacks what it must say, is dropped and logged, and reconcile finds it."""
        good = []
        for one in found:
            if one.site in self.directory.sites and readable(one):
                good.append(one)
            else:
                log.error("row cannot be served", row=one.row, site=one.site, path=one["path"])
        return good

    def bodies(self, asked: Sequence[Entry]) -> None:
        entries.bodies(asked)

    def lists(self, asked: Sequence[tuple[ListQuery, lists.Window]]) -> list[tuple[lists.Slice, list[Entry]]]:
        """The rows of each list and their entries; what cannot be served is dropped."""
        slices = lists.read(asked)
        came = {row: one.items[row] for one in slices for row in one.rows if row in one.items}
        self._keep(entries.entries(item for row, item in came.items() if row not in self._rows))
        self.rows(row for one in slices for row in one.rows if row not in came)
        return [(one, [self._rows[row] for row in one.rows if row in self._rows]) for one in slices]

    def counts(self, queries: Sequence[ListQuery]) -> list[int]:
        return lists.counts(queries)

    def neighbours(self, asked: Sequence[Entry], *, newer: bool) -> list[Entry | None]:
        rows = neighbours.neighbours(asked, newer=newer)
        found = self.rows(row for row in rows if row is not None)
        return [found.get(row) if row is not None else None for row in rows]

    def read_ahead(self, site: str, path: str) -> None:
        """For a request that begins with an address: the version and what stands there in one statement."""
        place = routes.normalise(path)
        if self._version is None and directories.had(site) and "\0" not in place:
            self._version, self._ahead[site, place] = entries.with_version(site, place)

    def route(self, site: directories.Site, path: str) -> routes.Found:
        found = routes.find(site, path, self._at_address)
        if found.entry is not None:
            if not self.servable([found.entry]):
                return routes.Found(found.locale)
            self._expect(found.entry)
        return found

    def _at_address(self, site: str, path: str) -> Entry | None:
        return self._ahead[site, path] if (site, path) in self._ahead else entries.at_address(site, path)

    def _expect(self, one: Entry) -> None:
        """Who asks for an item by its address mostly shows it whole: what it names is read along with the first of it that is asked for."""
        with suppress(KeyError, TypeError, AttributeError):  # a damaged document or block: what it names is found out piece by piece
            self._expected = named(one, one.ancestors, one.body or ())

    def records(self, kind: str, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Public descriptions of pictures or attachments by key; what is missing is gone."""
        wanted = set(keys)
        if any((kind, key) not in self._records for key in wanted):
            self._read(set(), {(kind, key) for key in wanted})
        return {key: one for key in wanted if (one := self._records[kind, key]) is not None}
