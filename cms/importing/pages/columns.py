"""The column that an imported document stands in."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.importing.fields import PolicyFields
from cms.importing.pages.bodies import KnownBodies
from cms.sites.models import ColumnPage, ColumnType, SiteProfile

COLLECTION = "法规库"
"""Title of the column for documents of bodies and regions that the hub has no site of."""

_SLUG = "fagui"


@dataclass(frozen=True, slots=True)
class Place:
    """`own`: the document is of a body or region whose site this is."""

    column: int
    own: bool


class Columns:
    """Finds the column of each document; `portal` is the site that keeps those of others."""

    def __init__(self, portal: SiteProfile, bodies: KnownBodies) -> None:
        self._bodies = bodies
        self._collection = collection_of(portal)
        self._by_site: dict[int, int | None] = {}

    def place(self, fields: PolicyFields) -> Place:
        """On the site of the first issuer that the hub knows, or else of the region; in the collection where there is no such column."""
        profile = self._site(fields)
        column = self._documents_column(profile) if profile else None
        return Place(self._collection.pk, own=False) if column is None else Place(column, own=True)

    def _site(self, fields: PolicyFields) -> SiteProfile | None:
        for name in fields.issuers:
            body = self._bodies.named(name)
            if body is not None:
                return self._bodies.site_of_body(body)
        return self._bodies.site_of_region(fields.region)

    def _documents_column(self, profile: SiteProfile) -> int | None:
        if profile.pk not in self._by_site:
            columns = columns_of(profile).filter(column_type=ColumnType.DOCUMENTS, live=True).exclude(pk=self._collection.pk)
            self._by_site[profile.pk] = columns.order_by("depth", "path").values_list("pk", flat=True).first()
        return self._by_site[profile.pk]


def columns_of(profile: SiteProfile) -> PageQuerySet[ColumnPage]:
    """The site's columns in its own language."""
    home = profile.site.root_page
    return ColumnPage.objects.descendant_of(home).filter(locale_id=home.locale_id)


def collection_of(portal: SiteProfile) -> ColumnPage:
    """The portal's 法规库, made and published directly below its front page when there is none."""
    found = columns_of(portal).filter(title=COLLECTION).order_by("depth", "path").first()
    return found or make_collection(portal.site.root_page)


def make_collection(home: Page) -> ColumnPage:
    column = ColumnPage(title=COLLECTION, slug=_SLUG, column_type=ColumnType.DOCUMENTS, live=False, locale=home.locale)
    home.add_child(instance=column)
    column.save_revision().publish()
    return column
