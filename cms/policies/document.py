"""What the public gets of policy documents and their interpretations."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from cms.core.documents import common_fields
from cms.core.keys import content_id
from cms.library.documents import ContentId, Document, Link, Part
from cms.library.documents.instants import beginning_of, day_in_beijing, end_of
from cms.organisations.responsible import organisations_of
from cms.policies import models
from cms.policies.marking import accepted_claims
from cms.policies.models.relations import REVERSED, PolicyRelationKind
from cms.policies.validity import Period, StatedValidity, Validity, in_force, validity
from cms.publishing.families import Moments
from cms.taxonomy.classifying import term_ids


class Issuer(Part):
    """A body that issued it."""

    name: str | None = Field(None, description="As printed; null: the body's own name.")
    organisation: Annotated[ContentId | None, Link()] = Field(None, description="Content id of the body.")


class PolicyRelation(Part):
    """What it does to another document, or another to it. What is not said here is the other document's own."""

    kind: PolicyRelationKind = Field(description="What one does to the other.")
    title: str | None = Field(None, description="Of a document that is not in the library.")
    document_number: str | None = Field(None, description="Of a document that is not in the library.")
    url: str | None = Field(None, description="Where one that is not in the library can be read.")
    document: Annotated[ContentId | None, Link()] = Field(None, description="Content id of the other document.")
    takes_effect_on: date | None = Field(None, description="From when the other document does it, where that one has a date.")


class PolicyDocument(Document):
    """An official document."""

    index_number: str | None = Field(None, description="Number in the catalogue of open information (索引号).")
    document_number: str | None = Field(None, description="As printed (文号): 吉政办发〔2007〕36号.")
    issuers: list[Issuer] = Field(default_factory=list, description="Who issued it, in the printed order.")
    written_on: date | None = Field(None, description="The day that it is dated (成文日期).")
    effective_on: date | None = Field(None, description="Its first day in force.")
    expires_on: date | None = Field(None, description="Its last day in force: expired from the midnight after, Beijing time.")
    validity: Validity = Field(description="Whether it is in force; `unknown` where no one has said.")
    in_force: bool | None = Field(None, description="Null when not known; an amended document is in force where it is said to be.")
    relations: list[PolicyRelation] = Field(default_factory=list, description="What it does to others, then what newer ones do to it.")

    def codes(self) -> Iterable[str]:
        """None when not known: such a document is in neither list."""
        return [] if self.in_force is None else [f"in-force:{str(self.in_force).lower()}"]

    def deadlines(self) -> Iterator[datetime]:
        """Beijing midnights at which it, or what a newer document does to it, begins or ends."""
        for day in (self.effective_on, *(relation.takes_effect_on for relation in self.relations)):
            if day is not None:
                yield beginning_of(day)
        end = end_of(self.expires_on) if self.expires_on else None
        if end is not None:
            yield end


class PolicyInterpretation(Document):
    """What documents mean for the people they concern."""

    documents: Annotated[list[ContentId], Link("interprets", reverse_only=True)] = Field(
        default_factory=list, description="The documents that it interprets."
    )
    interpretation_form: models.InterpretationForm = Field(description="By what means it explains.")


def build_document(page: "models.PolicyDocumentPage", moments: Moments) -> PolicyDocument:
    """Validity is told for the moment that the document is built for."""
    today, stated = day_in_beijing(moments.now), StatedValidity(page.stated_validity)
    marks = list(marks_on(page))
    done = [kind for kind, mark in marks if mark.takes_effect_on is None or mark.takes_effect_on <= today]
    told = validity(stated, Period(page.effective_on, page.expires_on), done, today)
    return PolicyDocument(
        **common_fields(page, moments),
        organisations=organisations_of(page),
        terms=term_ids(page),
        index_number=page.index_number or None,
        document_number=page.document_number or None,
        issuers=issuers_of(page),
        written_on=page.written_on,
        effective_on=page.effective_on,
        expires_on=page.expires_on,
        validity=told,
        in_force=in_force(told),
        relations=[*relations_of(page), *(mark for _, mark in marks)],
    )


def issuers_of(page: "models.PolicyDocumentPage") -> list[Issuer]:
    found = [Issuer(name=one.name.strip() or None, organisation=content_id(one.organisation)) for one in page.issuers.all()]
    return [issuer for issuer in found if issuer.name or issuer.organisation]


def relations_of(page: "models.PolicyDocumentPage") -> Iterator[PolicyRelation]:
    """Its own. One whose document was deleted, and that has no words of its own, says nothing."""
    for one in page.relations.all():
        document, title = content_id(one.target), one.title.strip() or None
        if document or title:
            kind, number = PolicyRelationKind(one.kind), one.document_number.strip() or None
            yield PolicyRelation(kind=kind, title=title, document_number=number, url=one.url or None, document=document)


def marks_on(page: "models.PolicyDocumentPage") -> Iterator[tuple[PolicyRelationKind, PolicyRelation]]:
    """What newer documents do to it, from the day on which they take effect."""
    for claim in accepted_claims(page):
        kind = PolicyRelationKind(claim.kind)
        newer = claim.page
        yield kind, PolicyRelation(kind=REVERSED[kind], document=str(newer.translation_key), takes_effect_on=newer.effective_on)


def build_interpretation(page: "models.PolicyInterpretationPage", moments: Moments) -> PolicyInterpretation:
    return PolicyInterpretation(
        **common_fields(page, moments),
        organisations=organisations_of(page),
        terms=term_ids(page),
        documents=documents_of(page),
        interpretation_form=models.InterpretationForm(page.interpretation_form),
    )


def documents_of(page: "models.PolicyInterpretationPage") -> list[str]:
    """Content ids of what it interprets, in order, of the draft in memory or the live page."""
    pks = [one.document_id for one in page.interpreted.all()]
    keys = dict(models.PolicyDocumentPage.objects.filter(pk__in=pks).values_list("pk", "translation_key")) if pks else {}
    return list(dict.fromkeys(str(keys[pk]) for pk in pks if pk in keys))
