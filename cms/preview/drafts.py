"""A page's draft as the library would hold it, built by its family and written nowhere in the library."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, cast

import structlog
from django.utils import timezone
from wagtail.models import Page

from cms.library import registry
from cms.library.documents.marks import references
from cms.library.reading import version
from cms.preview.sources import sources
from cms.publishing.families import PublishablePage, builder_of
from cms.publishing.recording.location import HOME_DEPTH, Tree
from cms.publishing.recording.wanted import Wanted, moments

log = structlog.get_logger(__name__)


class NotShown(Exception):
    """The draft cannot be shown yet: it lacks something, or stands outside every public site."""


@dataclass(frozen=True)
class Draft:
    """`row`: the item's columns as JSON has them; `references`: kind and key of pictures, attachments and terms that it shows;
    `sources`: where each part of it is edited (`cms.preview.sources`); `site_url`: the public address of its site."""

    row: dict[str, Any]
    references: list[list[str]]
    sources: dict[str, str]
    site_url: str
    position: int

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def draft_of(page: Page) -> Draft:
    """Of a specific page as it is in memory, saved or not. Raises NotShown."""
    tree, position = Tree(), version.read().value
    wanted = wanted_of(page, tree, timezone.now())
    url = tree.site_url(wanted.location.site)
    return Draft(row_of(wanted), references_of(wanted), sources(page, wanted.document), url, position)


def wanted_of(page: Page, tree: Tree, now: datetime) -> Wanted:
    """What the library would hold of it if it were published at that moment, its placements apart. Raises NotShown."""
    build, own = builder_of(page), cast("PublishablePage", page)
    take_address(page)
    location = tree.locate(page)
    if build is None or location is None:
        raise NotShown("outside every public site")
    try:
        document = build(page, moments(own, now))
    except Exception as error:  # a form half filled in can lack anything that a family takes for granted
        log.info("draft cannot be built", page=page.pk, kind=page._meta.label, error=type(error).__name__, exc_info=True)
        raise NotShown("something is missing") from error
    return Wanted(page, str(page.translation_key), registry.get(own.document_type), location, document)


def row_of(wanted: Wanted) -> dict[str, Any]:
    """Its columns as JSON has them."""
    return {name: value for name, value in wanted.row().items() if name not in {"published_at", "updated_at"}}


def references_of(wanted: Wanted) -> list[list[str]]:
    """Kind and key of what it shows."""
    return sorted(map(list, references(wanted.document)))


def take_address(page: Page) -> None:
    """The slug may be as it stands in the form: the path follows it."""
    if page.depth > HOME_DEPTH:
        page.set_url_path(page.get_parent())
