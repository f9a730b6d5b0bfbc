"""How what the library should hold differs from what it holds, and which events say so."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cms.ledger.kinds import EventKind
from cms.library.documents.marks import references
from cms.library.facets import microseconds
from cms.library.models import Deadline, Facet, Item, Number, Placement, Reference, Tombstone
from cms.publishing.acts import Act
from cms.publishing.recording.listing import numbers_of, ranges
from cms.publishing.recording.wanted import Wanted

FacetRow = tuple[int, bool, int, int]  # range, archived, published, updated
PlacementRow = tuple[str, bool, int, str]  # column, pinned, order, accepted by


@dataclass
class Change:
    """One item's change: `row` is None when it leaves, `stored` when it arrives."""

    content_id: str
    locale: str
    act: Act
    kinds: list[EventKind]
    stored: Item | None
    wanted: Wanted | None
    row: dict[str, Any] | None = None
    facets: frozenset[FacetRow] = frozenset()
    placements: frozenset[PlacementRow] = frozenset()
    references: frozenset[tuple[str, str]] = frozenset()
    numbers: frozenset[tuple[str, int]] = frozenset()

    @property
    def opens(self) -> bool:
        """Whether it arrives for the first time or again, above pages that may have waited for it."""
        page: Any = self.wanted.page if self.stored is None and self.wanted else None
        return page is not None and (page.public_since is None or EventKind.RESTORED in self.kinds)

    @property
    def moved(self) -> bool:
        return self.stored is not None and self.row is not None and address(self.stored) != (self.row["site"], self.row["path"])


def address(item: Item) -> tuple[str, str]:
    return item.site, item.path


def compare(content_id: str, locale: str, wanted: Wanted | None, act: Act) -> Change | None:
    """Nothing when nothing differs."""
    stored = Item.objects.filter(content_id=content_id, locale=locale).first()
    if wanted is None:
        return leaving(stored, content_id, locale, act)
    change = Change(content_id, locale, act, [], stored, wanted, wanted.row())
    change.facets, change.placements = facet_rows(wanted), placement_rows(wanted)
    change.references, change.numbers = frozenset(references(wanted.document)), frozenset(numbers_of(wanted.document))
    if stored is not None and not act.touched and same(change, stored):
        return None
    change.kinds = kinds_of(change)
    return change


def leaving(stored: Item | None, content_id: str, locale: str, act: Act) -> Change | None:
    """What had left already can still change how: withdrawn becomes suppressed, or sends its visitors elsewhere."""
    if stored is None and not changes_departure(content_id, locale, act):
        return None
    kind = EventKind.EXPIRED if act.leaving == Tombstone.Kind.EXPIRED else EventKind.WITHDRAWN
    return Change(content_id, locale, act, [kind], stored, None)


def changes_departure(content_id: str, locale: str, act: Act) -> bool:
    tombstone = Tombstone.objects.filter(content_id=content_id, locale=locale).first()
    if tombstone is None or not act.departs:
        return False
    return act.redirects or (tombstone.kind, tombstone.reason) != (act.leaving, act.reason or default_reason(act.leaving))


def default_reason(leaving: Tombstone.Kind) -> str:
    """What the public reads at the address when the editor gave no reason."""
    if leaving == Tombstone.Kind.SUPPRESSED:
        return ""
    return str(_("This information has expired.") if leaving == Tombstone.Kind.EXPIRED else _("This information has been withdrawn."))


def kinds_of(change: Change) -> list[EventKind]:
    """A move is told beside what else happened; an editor's word for the change is taken before the plain one."""
    if change.stored is None:
        left = Tombstone.objects.filter(content_id=change.content_id, locale=change.locale).exists()
        return [EventKind.RESTORED if left else EventKind.PUBLISHED]
    kinds = [EventKind.MOVED] if change.moved else []
    was, now = change.stored.archived, change.row is not None and change.row["archived"]
    if was != now:
        kinds.append(EventKind.ARCHIVED if now else EventKind.RESTORED)
    elif change.act.kind:
        kinds.append(change.act.kind)
    return kinds or [EventKind.UPDATED]


def same(change: Change, stored: Item) -> bool:
    row = change.row or {}
    if any(value != getattr(stored, name) for name, value in row.items()):
        return False
    due = frozenset(Deadline.objects.filter(item=stored).values_list("at", flat=True))
    if change.wanted is None or change.wanted.deadlines != due:
        return False
    kept = Facet.objects.filter(item=stored).values_list("range", "archived", "published", "updated")
    placed = Placement.objects.filter(item=stored).values_list("column", "pinned", "order", "accepted_by")
    referred = Reference.objects.filter(item=stored).values_list("kind", "key")
    counted = Number.objects.filter(item=stored).values_list("name", "value")
    hanging = (kept, placed, referred, counted)
    return (change.facets, change.placements, change.references, change.numbers) == tuple(map(frozenset, hanging))


def facet_rows(wanted: Wanted) -> frozenset[FacetRow]:
    document = wanted.document
    published, updated = microseconds(document.published_at), microseconds(document.updated_at)
    return frozenset((number, document.archived is not None, published, updated) for number in ranges(wanted))


def placement_rows(wanted: Wanted) -> frozenset[PlacementRow]:
    return frozenset((placed.column, placed.pinned, placed.order, placed.accepted_by) for placed in wanted.placements)
