"""One line in, one page published: all of it in one transaction, or none of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils import timezone
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.importing.dating import DateSource, PublicationDate, publication_date
from cms.importing.fields import PolicyFields, policy_fields
from cms.importing.models import ImportedDocument
from cms.importing.pages.bodies import KnownBodies
from cms.importing.pages.columns import Columns
from cms.importing.pages.filling import Filling, slug_of
from cms.importing.pages.terms import KnownTerms
from cms.importing.parsing import BadLineError
from cms.importing.reading import GoodLine
from cms.importing.rejects import RejectCode
from cms.importing.source import SourceDocument
from cms.importing.structure import PARSER
from cms.policies.models import PolicyDocumentPage
from cms.publishing.publication import publication
from cms.sites.models import ColumnPage, SiteProfile


class Outcome(StrEnum):
    """What became of a good line."""

    IMPORTED = "imported"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    LEFT_ALONE = "left alone"
    """Changed at the source, but editors took the page away: bringing it back is their decision."""


@dataclass(frozen=True, slots=True)
class Kept:
    """`undated`: nothing but the year in its title dates the document."""

    outcome: Outcome
    undated: bool = False


class Keeper:
    """Publishes lines into a hub whose sites, bodies and terms it knows."""

    def __init__(self, portal: SiteProfile) -> None:
        bodies = KnownBodies()
        self._columns = Columns(portal, bodies)
        self._filling = Filling(bodies, KnownTerms())

    def keep(self, line: GoodLine) -> Kept:
        """Raises BadLineError for a document without any date, ValidationError and PublishingFailed for one that cannot be published."""
        known = ImportedDocument.objects.filter(source_id=line.document.id).select_related("page").first()
        if known is not None and known.says(line.digest, PARSER):
            return Kept(Outcome.UNCHANGED)
        if known is not None and not (known.page and known.page.live):
            return Kept(Outcome.LEFT_ALONE)
        dated = dated_or_refused(line.document)
        with publication():
            page = self._publish(known.page if known else None, line.document, dated.day)
            remember(line, page)
        return Kept(Outcome.UPDATED if known else Outcome.IMPORTED, dated.source is DateSource.TITLE_YEAR)

    def _publish(self, page: PolicyDocumentPage | None, document: SourceDocument, day: date) -> PolicyDocumentPage:
        fields = policy_fields(document)
        with disable_reference_index_auto_update():  # each of the page's rows would have it all computed again
            if page is None:
                page = self._drafted(document, fields, day)
            else:
                self._filling.fill(page, document, fields, day)
            page.save_revision().publish()
        ReferenceIndex.create_or_update_for_object(page)
        return page

    def _drafted(self, document: SourceDocument, fields: PolicyFields, day: date) -> PolicyDocumentPage:
        place = self._columns.place(fields)
        column = ColumnPage.objects.select_related("locale").get(pk=place.column)
        page = PolicyDocumentPage(live=False, locale=column.locale, slug=slug_of(document, day), on_front_pages=place.own)
        self._filling.fill(page, document, fields, day)
        column.add_child(instance=page)
        return page


def dated_or_refused(document: SourceDocument) -> PublicationDate:
    found = publication_date(document, timezone.localdate())
    if found is None:
        reason = "Nothing dates the document: no date field, no signature, no year in the title. Give it a “publish_date”."
        raise BadLineError(RejectCode.UNDATED, reason, document.id)
    return found


def remember(line: GoodLine, page: PolicyDocumentPage) -> None:
    source = {"source_url": line.document.source_url or "", "provenance": line.document.source or ""}
    values = {"digest": line.digest, "parser": PARSER, "page": page, **source}
    ImportedDocument.objects.update_or_create(source_id=line.document.id, defaults=values)
