"""Finds and repairs differences between live pages and the library: direct saves, restored backups, hand-made SQL."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wagtail.models import Page

from cms.ledger.kinds import EventKind
from cms.library.locales import public_locale
from cms.library.models import Item, Record
from cms.publishing.acts import REFRESH, Act
from cms.publishing.families import page_models
from cms.publishing.publication import Publication, publication
from cms.publishing.records import sources

BATCH = 50


@dataclass
class Drift:
    """What differed: `items` as content id, locale and event kinds, without those that merely show a record; `records` as kind and key;
    `aliases` as page ids.
    """

    items: list[tuple[str, str, str]] = field(default_factory=list)
    records: list[tuple[str, str]] = field(default_factory=list)
    aliases: list[int] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.items or self.records or self.aliases)


class _Undo(Exception):
    """Leaves the transaction when nothing is to be repaired."""


def reconcile(*, repair: bool = True, republished: bool = False) -> Drift:
    """Compare everything; with `repair`, write what differs, in batches of one transaction each.

    `republished` names the events of changed items so: their documents have a new shape, and editors changed nothing.
    """
    drift = Drift(aliases=list(Page.objects.filter(alias_of__isnull=False).values_list("pk", flat=True)))
    act = Act(EventKind.REPUBLISHED) if republished else REFRESH
    for batch in batches():
        try:
            with publication() as under_way:
                batch(under_way, act)
                items, records = under_way.prepare()
                drift.items += [(one.content_id, one.locale, " ".join(one.kinds)) for one in items if not one.act.touched]
                drift.records += [(one.kind, one.key) for one in records]
                if not repair:
                    raise _Undo
        except _Undo:
            pass
    return drift


def batches() -> "Iterator[MarkBatch]":
    """Records first (sites give pages their addresses), then live pages, then rows that no live page accounts for."""
    for kind in sources():
        yield MarkBatch(kind=kind)
    for model in page_models():
        pks = list(model.objects.filter(live=True).order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(pks), BATCH):
            yield MarkBatch(pages=pks[start : start + BATCH])
    rows = list(orphans())
    for start in range(0, len(rows), BATCH):
        yield MarkBatch(rows=rows[start : start + BATCH])


def orphans() -> Iterator[tuple[str, str]]:
    """Rows of the library whose page is no longer live."""
    live = {
        (str(key), public_locale(code))
        for key, code in Page.objects.filter(live=True).values_list("translation_key", "locale__language_code").iterator()
    }
    for row in Item.objects.values_list("content_id", "locale").iterator():
        if row not in live:
            yield row


@dataclass
class MarkBatch:
    """Some of what is to be compared, in one transaction."""

    kind: str = ""
    pages: list[int] = field(default_factory=list)
    rows: list[tuple[str, str]] = field(default_factory=list)

    def __call__(self, under_way: Publication, act: Act) -> None:
        if self.kind:
            wanted = dict(sources()[self.kind](under_way.now))
            for key in {*wanted, *Record.objects.filter(kind=self.kind).values_list("key", flat=True)}:
                under_way.keep_record(self.kind, key, wanted.get(key))
        under_way.mark_pages(self.pages, act)
        for content_id, locale in self.rows:
            under_way.mark_item(content_id, locale)
