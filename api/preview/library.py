"""The library with one draft in it: in place of its public item, or beside what is public."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from api.preview.addresses import private_path
from cms.library.models import Item
from cms.library.reading import Entry, Library
from cms.library.reading.entries import RecordKey
from cms.preview.door import Shown

ROW = -1  # of no item


def entry_in(row: dict[str, Any]) -> Entry:
    """Of an item's columns as `cms.preview.drafts` has them."""
    found = Entry(row["document"])
    found.row, found.site, found.column, found.ancestors, found.body = ROW, row["site"], row["column"], row["ancestors"], row["body"]
    found["path"], found["position"] = row["path"], "0"
    return found


class DraftLibrary(Library):
    """Lists, counts and the search say what is public."""

    def __init__(self, draft: Shown) -> None:
        super().__init__()
        self._draft = draft

    @cached_property
    def draft(self) -> Entry:
        return entry_in(self._draft.row)

    def is_draft(self, one: Entry) -> bool:
        return (one.content_id, one.locale) == (self.draft.content_id, self.draft.locale)

    def _read(self, content_ids: set[str], keys: set[RecordKey]) -> None:
        super()._read(content_ids, keys)
        own = self.draft.content_id
        if own in self._items and self.draft not in self._items[own]:
            others = [one for one in self._items[own] if not self.is_draft(one)]
            self._items[own] = [*others, *self.servable([self.draft])]

    def read_ahead(self, site: str, path: str) -> None:
        """Nothing: what stands there may be the draft."""

    def _at_address(self, site: str, path: str) -> Entry | None:
        if (site, path) == (self.draft.site, self.draft["path"]):
            return self.draft
        found = super()._at_address(site, path)
        return self.draft if found is not None and self.is_draft(found) else found

    def neighbours(self, asked: Sequence[Entry], *, newer: bool) -> list[Entry | None]:
        """A draft is not its own public item's neighbour."""
        places = [self.standing if self.is_draft(one) else one for one in asked]
        return [None if one is None or self.is_draft(one) else one for one in super().neighbours(places, newer=newer)]

    @cached_property
    def standing(self) -> Entry:
        """The draft in its public item's place, which has a row: items of one moment are told apart by theirs."""
        found, own = entry_in(self._draft.row), Item.objects.filter(content_id=self.draft.content_id, locale=self.draft.locale)
        found.row = own.values_list("pk", flat=True).first() or ROW
        return found

    def records(self, kind: str, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
        """What the draft shows has addresses that only this grant opens: the public ones may not be there yet."""
        found = super().records(kind, keys)
        return {key: self.private(kind, key, one) if (kind, key) in self._draft.references else one for key, one in found.items()}

    def private(self, kind: str, key: str, record: dict[str, Any]) -> dict[str, Any]:
        if kind == "picture":
            sizes = [{**one, "path": private_path(self._draft, kind, key, one["path"].rpartition("/")[2])} for one in record["renditions"]]
            return {**record, "renditions": sizes}
        return {**record, "path": private_path(self._draft, kind, key, record["filename"])}
