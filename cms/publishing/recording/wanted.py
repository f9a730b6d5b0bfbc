"""What the library should hold of a page, computed from its live content alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from wagtail.models import Page

from cms.library import registry
from cms.library.documents import Document
from cms.publishing.families import Moments, Placed, PublishablePage, builder_of
from cms.publishing.recording.location import Location, Tree


@dataclass(frozen=True)
class WantedPlacement:
    column: str
    columns: tuple[str, ...]  # the column and those above it, nearest last
    site: str
    pinned: bool
    order: int
    accepted_by: str


@dataclass
class Wanted:
    """One row of the library and all that hangs on it."""

    page: Page
    content_id: str
    document_type: registry.DocumentType
    location: Location
    document: Document
    placements: list[WantedPlacement] = field(default_factory=list)
    deadlines: frozenset[datetime] = frozenset()  # after now, at which the clock alone changes it: the document's own, and ends of pins

    @property
    def locale(self) -> str:
        return self.location.locale

    def row(self) -> dict[str, Any]:
        """Values of the item's columns, position apart."""
        document = self.document
        stored = document.stored() | {
            "id": f"{self.content_id}:{self.locale}",
            "contentId": self.content_id,
            "locale": self.locale,
            "documentType": self.document_type.name,
        }
        return {
            "content_id": self.content_id,
            "locale": self.locale,
            "document_type": self.document_type.name,
            "site": self.location.site,
            "path": self.location.path,
            "column": self.location.column,
            "ancestors": list(self.location.ancestors),
            "title": document.title,
            "published_at": document.published_at,
            "updated_at": document.updated_at,
            "archived": document.archived is not None,
            "document": stored,
            "body": document.stored_body(),
        }


def wanted(page: Page, tree: Tree, now: datetime) -> Wanted | None:
    """Nothing when the page is not public. `page` is specific, as saved."""
    build = builder_of(page)
    if build is None or not tree.is_public(page):
        return None
    location = tree.locate(page)
    if location is None:
        return None
    own = cast("PublishablePage", page)
    document, placed = build(page, moments(own, now)), list(own.placements(now))
    return Wanted(
        page=page,
        content_id=str(page.translation_key),
        document_type=registry.get(own.document_type),
        location=location,
        document=document,
        placements=placements(placed, tree),
        deadlines=frozenset(at for at in (*document.deadlines(), *(one.until for one in placed if one.until)) if at > now),
    )


def moments(page: PublishablePage, now: datetime) -> Moments:
    """The first public instant never moves; a migrated item has its source's date instead."""
    published_at = page.original_published_at or page.public_since or now
    return Moments(published_at, max(page.public_updated_at or published_at, published_at), now)


def placements(accepted: Iterable[Placed], tree: Tree) -> list[WantedPlacement]:
    """Columns that are public themselves; the rest wait until they are."""
    found = []
    for placed in accepted:
        place = tree.locate(placed.column) if tree.is_public(placed.column) else None
        if place is not None:
            own = str(placed.column.translation_key)
            found.append(WantedPlacement(own, (*place.columns, own), place.site, placed.pinned, placed.order, placed.accepted_by))
    return found
