"""What a source document says, put into the fields of its page."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from hashlib import sha256

from cms.importing.fields import PolicyFields
from cms.importing.pages.bodies import KnownBodies
from cms.importing.pages.terms import KnownTerms
from cms.importing.source import SourceDocument
from cms.importing.structure.recovery import recover
from cms.importing.structure.rendering import stream_data
from cms.organisations.models import OrganisationPage
from cms.organisations.responsible import make_responsible
from cms.policies.models import PolicyDocumentPage, PolicyIssuer
from cms.taxonomy.classifying import classify

_BEIJING = datetime.timezone(datetime.timedelta(hours=8))
_CODE_LENGTH = 8


@dataclass(frozen=True)
class Filling:
    """What is known of the hub while pages are filled."""

    bodies: KnownBodies
    terms: KnownTerms

    def fill(self, page: PolicyDocumentPage, document: SourceDocument, fields: PolicyFields, day: datetime.date) -> None:
        """The source's own fields, in memory. What only editors know (summary, validity, relations, …) is left as it is."""
        page.title = document.title
        page.body = json.dumps(stream_data(recover(document.body, document.title), document.id))
        page.original_published_at = first_moment_of(day)
        page.source = source_of(fields, page)
        page.document_number, page.index_number = fields.document_number, fields.index_number
        page.written_on, page.effective_on = fields.written_on, fields.effective_on
        organisations = {name: self.bodies.named(name) for name in fields.issuers}
        page.issuers = [issuer(order, name, body) for order, (name, body) in enumerate(organisations.items())]
        make_responsible(page, [body for body in organisations.values() if body])
        classify(page, self.terms.of(fields))


def issuer(order: int, name: str, body: OrganisationPage | None) -> PolicyIssuer:
    """Raises ValidationError for a name that is too long: a page's own validation does not reach its issuers."""
    made = PolicyIssuer(name=name, organisation=body, sort_order=order)
    made.clean_fields(exclude=["page", "organisation"])
    return made


def first_moment_of(day: datetime.date) -> datetime.datetime:
    """Midnight at +08:00, also in the years when Beijing's clocks were an hour ahead in summer: it is that day by either clock."""
    return datetime.datetime.combine(day, datetime.time.min, _BEIJING)


def source_of(fields: PolicyFields, page: PolicyDocumentPage) -> str:
    """Who issued it, as the public reads it; nothing where the names are too long to be whole."""
    names = "、".join(fields.issuers)
    return names if len(names) <= (page._meta.get_field("source").max_length or 0) else ""


def slug_of(document: SourceDocument, day: datetime.date) -> str:
    """The day and a code that follows from the id: a fresh import gives a document the same address again."""
    return f"{day:%Y%m%d}-{sha256(document.id.encode()).hexdigest()[:_CODE_LENGTH]}"
