"""The library's rows of pages that were inserted in bulk: computed by publishing's own functions, and inserted in bulk too.

A column is built from its page; so is one article of each column, and the column's other articles are that one with what their
specimens say in its place. `sampling` checks that publishing makes the same of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from cms.core.bodies import body
from cms.ledger import positions
from cms.ledger.kinds import EventKind
from cms.ledger.models import Event
from cms.library.documents.instants import in_beijing
from cms.library.documents.marks import references
from cms.library.models import Facet, Item, Number, Placement, Reference, StandingChange
from cms.library.reading.statements import chunks
from cms.news.models import NewsArticlePage
from cms.publishing.acts import REFRESH
from cms.publishing.recording.changes import Change, facet_rows, placement_rows
from cms.publishing.recording.listing import numbers_of, ranges
from cms.publishing.recording.location import Tree
from cms.publishing.recording.standing_changes import standing_changes
from cms.publishing.recording.wanted import Wanted, wanted
from cms.publishing.recording.writing import event
from tests.performance.data import families
from tests.performance.data.copying import copy, copy_columns, keys, without_indexes
from tests.performance.data.pages import stream
from tests.performance.data.skeleton import Skeleton
from tests.performance.data.specimens import BODIES, Size, Specimen, specimens

BATCH = 5_000


def record(skeleton: Skeleton, pages: dict[int, int], size: Size) -> None:
    """Bring columns, articles, projects, parks and services into the library and the ledger."""
    now = timezone.now()
    insert([change_of(built(column, now)) for column in skeleton.columns], now)
    maker = Maker(skeleton, pages, size, now)
    with without_indexes(Facet), families.terms_known():
        for some in chunks(map(maker.change, specimens(size)), BATCH):
            insert(some, now)
        for some in chunks(map(change_of, families.wanted(skeleton, size)), BATCH):
            insert(some, now)


def built(page: Page, now: datetime) -> Wanted:
    """What publishing would write of a live page."""
    found = wanted(page, Tree(), now)
    assert found is not None, page
    return found


def change_of(want: Wanted) -> Change:
    change = Change(want.content_id, want.locale, REFRESH, [EventKind.PUBLISHED], None, want, want.row())
    change.facets, change.placements = facet_rows(want), placement_rows(want)
    change.references, change.numbers = frozenset(references(want.document)), frozenset(numbers_of(want.document))
    return change


class Maker:
    """Articles' changes; what depends on column, region, body and picture alone is computed once."""

    def __init__(self, skeleton: Skeleton, pages: dict[int, int], size: Size, now: datetime) -> None:
        self.skeleton, self.pages, self.now = skeleton, pages, now
        first = pages[0]
        block = NewsArticlePage._meta.get_field("body").stream_block
        self.bodies = [body(block.to_python(stream(number, skeleton, size, first))) for number in range(BODIES)]
        self._columns: dict[int, Wanted] = {}
        self._ranges: dict[tuple[int, str], set[int]] = {}
        self._references: dict[tuple[int, int, str], frozenset[tuple[str, str]]] = {}

    def change(self, one: Specimen) -> Change:
        want = self.wanted(one)
        change = Change(want.content_id, want.locale, REFRESH, [EventKind.PUBLISHED], None, want, want.row())
        place, shown = (one.column, one.region), (one.body, one.picture, one.region)
        if place not in self._ranges:
            self._ranges[place] = ranges(want)
        if shown not in self._references:
            self._references[shown] = frozenset(references(want.document))
        instant = int(one.published.timestamp()) * 1_000_000
        change.facets = frozenset((number, False, instant, instant) for number in self._ranges[place])
        change.references = self._references[shown]
        return change

    def wanted(self, one: Specimen) -> Wanted:
        first = self._columns.get(one.column)
        if first is None:
            first = self._columns[one.column] = built(NewsArticlePage.objects.get(pk=self.pages[one.number]), self.now)
        published = in_beijing(one.published)
        said = {
            "title": one.title, "summary": one.summary, "published_at": published, "updated_at": published, "body": self.bodies[one.body],
            "image": str(self.skeleton.pictures[one.picture].key), "terms": [f"region:{one.region}"],
        }  # fmt: skip
        path = first.location.path.rstrip("/").rpartition("/")[0] + f"/{one.slug}/"
        return replace(
            first, content_id=str(one.key), location=replace(first.location, path=path), document=first.document.model_copy(update=said)
        )


def insert(changes: Sequence[Change], now: datetime) -> None:
    """Items with all that hangs on them, and an event each."""
    position = positions.take(len(changes))
    made = keys(Item, len(changes))
    fields = Item._meta.local_concrete_fields
    rows = ({"id": pk, "position": position + at} | change.row for at, (pk, change) in enumerate(zip(made, changes, strict=True)))
    prepared = ({field.attname: field.get_prep_value(row[field.attname]) for field in fields} for row in rows)
    copy_columns(Item, [field.attname for field in fields], (list(row.values()) for row in prepared))
    copy_columns(Facet, ("item_id", "range", "archived", "published", "updated"), hanging(made, changes, "facets"))
    copy_columns(Placement, ("item_id", "column", "pinned", "order", "accepted_by"), hanging(made, changes, "placements"))
    copy_columns(Reference, ("item_id", "kind", "key"), hanging(made, changes, "references"))
    copy_columns(Number, ("item_id", "name", "value"), hanging(made, changes, "numbers"))
    events = [event(change, EventKind.PUBLISHED, position + at, now) for at, change in enumerate(changes)]
    copy(Event(), ({field.attname: getattr(one, field.attname) for field in Event._meta.local_concrete_fields} for one in events))
    stood = (one for at, change in enumerate(changes) for one in standing_changes(change, [position + at]))
    copy(StandingChange(), ({"position": one.position, "before": one.before, "after": one.after, "leaves": one.leaves} for one in stood))


def hanging(made: range, changes: Iterable[Change], name: str) -> Iterator[tuple[Any, ...]]:
    for pk, change in zip(made, changes, strict=True):
        for row in getattr(change, name):
            yield (pk, *row)
