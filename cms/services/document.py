"""What the public gets of service items and bundles."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from cms.core.documents import common_fields
from cms.core.keys import chosen, content_id, content_ids, file_key
from cms.core.rich_text import rich_text
from cms.library.documents import AttachmentKey, ContentId, Document, Link, Part, RichText
from cms.library.documents.blocks import Question
from cms.organisations.responsible import organisations_of
from cms.publishing.families import Moments
from cms.services import models
from cms.services.choices import AuthorityLevel, Coverage, Handling, ServiceStatus, TimeUnit
from cms.taxonomy.classifying import term_ids


class TimeLimit(Part):
    """How long something may take."""

    amount: int = Field(description="In `unit`; 0 is at once.")
    unit: TimeUnit = Field(description="What it is counted in.")


class LegalBasis(Part):
    """On what the matter rests (设定依据)."""

    name: str = Field(description="Of the law or document.")
    document_number: str | None = Field(None, description="As printed (文号).")
    clause: str | None = Field(None, description="Which article or clause.")
    text: str | None = Field(None, description="What it says, plain text.")
    document: Annotated[ContentId | None, Link()] = Field(None, description="Content id of the document, where it is here.")


class Material(Part):
    """What an applicant hands in (申请材料)."""

    name: str = Field(description="What it is called.")
    required: bool = Field(description="Always needed; otherwise `notes` say when.")
    original: bool = Field(description="The original is wanted; otherwise a copy will do.")
    copies: int = Field(description="How many.")
    source: str | None = Field(None, description="Where the applicant gets it.")
    notes: str | None = Field(None, description="How to fill it in, or when it is needed; plain text.")
    blank_form: AttachmentKey | None = Field(None, description="A form to fill in.")
    sample: AttachmentKey | None = Field(None, description="The same, filled in as an example.")


class ServiceStep(Part):
    """One step of the procedure (办理环节)."""

    name: str = Field(description="What it is called.")
    limit: TimeLimit | None = Field(None, description="How long it may take; null: counted within the whole.")
    standard: str | None = Field(None, description="What is examined, plain text.")
    outcome: str | None = Field(None, description="What it ends with, plain text.")


class Fee(Part):
    """What it costs (收费项目)."""

    name: str = Field(description="What is paid for.")
    amount: float | None = Field(None, description="Yuan; null when it depends, and `standard` says on what.")
    standard: str | None = Field(None, description="On what it depends, plain text.")
    basis: str | None = Field(None, description="What allows it to be charged.")


class ServicePlace(Part):
    """Where one can go (办理地点)."""

    name: str = Field(description="Of the hall or office.")
    address: str = Field(description="As one would tell a driver.")
    hours: str = Field(description="When it is open.")
    telephone: str | None = Field(None, description="As dialled.")
    windows: str | None = Field(None, description="Which counters.")
    longitude: float | None = Field(None, description="Degrees east, WGS 84.")
    latitude: float | None = Field(None, description="Degrees north, WGS 84.")


class ServiceItem(Document):
    """One matter that a body handles for the public (事项), complete enough to act on."""

    service_code: str | None = Field(None, description="Implementation code of the national list (实施编码).")
    base_code: str | None = Field(None, description="Code in the national catalogue (基本编码).")
    service_status: ServiceStatus = Field(description="Whether it can be asked for.")
    status_since: date | None = Field(None, description="When it was suspended or cancelled.")
    status_note: str | None = Field(None, description="What to do instead, plain text.")
    handling: Handling | None = Field(None, description="Decided at once or within a promised time (办件类型).")
    authority_level: AuthorityLevel | None = Field(None, description="At which level the power is exercised (行使层级).")
    coverage: Coverage | None = Field(None, description="Where one may apply, wherever one lives (通办范围).")
    quantity_limit: str | None = Field(None, description="How many are granted, where that is limited.")
    legal_bases: list[LegalBasis] = Field(default_factory=list, description="On what it rests (设定依据).")
    conditions: list[RichText] = Field(default_factory=list, description="Who may ask for it, and when (受理条件).")
    materials: list[Material] = Field(default_factory=list, description="What to hand in (申请材料).")
    steps: list[ServiceStep] = Field(default_factory=list, description="What happens to an application, in order (办理流程).")
    special_procedures: RichText | None = Field(None, description="Hearings, tests, inspections on the spot (特别程序).")
    statutory_limit: TimeLimit | None = Field(None, description="How long the law lets it take (法定办结时限).")
    promised_limit: TimeLimit | None = Field(None, description="How long it takes at most by the body's own promise (承诺办结时限).")
    visits: int | None = Field(None, description="How often one must come in person (到办事现场次数); null when nobody has said.")
    fees: list[Fee] = Field(default_factory=list, description="What it costs; empty when it is free of charge.")
    places: list[ServicePlace] = Field(default_factory=list, description="Where one can go.")
    consultation: str | None = Field(None, description="Whom to ask.")
    complaints: str | None = Field(None, description="Whom to complain to.")
    results: list[str] = Field(default_factory=list, description="What one gets in the end.")
    questions: list[Question] = Field(default_factory=list, description="Often asked.")
    online_url: str | None = Field(None, description="Where it can be done online.")
    mobile_url: str | None = Field(None, description="Where it can be done on the phone.")
    online_payment: bool = Field(False, description="Fees can be paid online.")
    delivery: bool = Field(False, description="Results are sent to the applicant.")

    def codes(self) -> Iterable[str]:
        """Its status; and itself once more by each of its words and bodies, alone, for the counts of a service hall's entrance."""
        yield f"service-status:{self.service_status.value}"
        yield from (f"service:{key}" for key in (*self.terms, *self.organisations))


class ServiceStage(Part):
    """A part of a journey."""

    title: str = Field(description="What one does in it.")
    summary: str = Field(description="Plain text; empty when there is nothing to say.")
    services: Annotated[list[ContentId], Link()] = Field(default_factory=list, description="Content ids of its services, in order.")


class ServiceBundle(Document):
    """Several matters that belong to one event in life, as one journey (一件事)."""

    stages: list[ServiceStage] = Field(default_factory=list, description="Its parts in order.")


def build_item(page: "models.ServiceItemPage", moments: Moments) -> ServiceItem:
    return ServiceItem(
        **common_fields(page, moments),
        **standing(page),
        **procedure(page),
        **channels(page),
        organisations=organisations_of(page),
        terms=term_ids(page),
    )


def standing(page: "models.ServiceItemPage") -> dict[str, Any]:
    """Codes, status and how the power is exercised."""
    return {
        "service_code": page.service_code or None,
        "base_code": page.base_code or None,
        "service_status": ServiceStatus(page.service_status),
        "status_since": page.status_since,
        "status_note": page.status_note.strip() or None,
        "handling": page.handling or None,
        "authority_level": page.authority_level or None,
        "coverage": page.coverage or None,
        "quantity_limit": page.quantity_limit.strip() or None,
    }


def procedure(page: "models.ServiceItemPage") -> dict[str, Any]:
    """From its legal bases to its results."""
    special = rich_text(page.special_procedures)
    return {
        "legal_bases": [legal_basis(one) for one in chosen(page.legal_bases)],
        "conditions": [rich_text(one.source) for one in chosen(page.conditions)],
        "materials": [material(one) for one in chosen(page.materials)],
        "steps": [step(one) for one in chosen(page.steps)],
        "special_procedures": special if special.text else None,
        "statutory_limit": limit(page.statutory_amount, page.statutory_unit),
        "promised_limit": limit(page.promised_amount, page.promised_unit),
        "visits": page.visits,
        "fees": [Fee(**said(one)) for one in chosen(page.fees)],
        "results": [one.strip() for one in chosen(page.results) if one.strip()],
        "questions": [Question(question=one["question"], answer=rich_text(one["answer"].source)) for one in chosen(page.questions)],
    }


def channels(page: "models.ServiceItemPage") -> dict[str, Any]:
    """Where and how one reaches it."""
    return {
        "places": [ServicePlace(**said(one)) for one in chosen(page.places)],
        "consultation": page.consultation.strip() or None,
        "complaints": page.complaints.strip() or None,
        "online_url": page.online_url or None,
        "mobile_url": page.mobile_url or None,
        "online_payment": page.online_payment,
        "delivery": page.delivery,
    }


def limit(amount: int | None, unit: str) -> TimeLimit | None:
    return None if amount is None else TimeLimit(amount=amount, unit=TimeUnit(unit))


def legal_basis(value: Any) -> LegalBasis:
    return LegalBasis(**said(value) | {"document": content_id(value["document"])})


def material(value: Any) -> Material:
    files = {"blank_form": file_key(value["blank_form"]), "sample": file_key(value["sample"])}
    return Material(**said(value) | files)


def step(value: Any) -> ServiceStep:
    own = said(value)
    return ServiceStep(limit=limit(own.pop("limit_amount"), own.pop("limit_unit")), **own)


def said(value: Any) -> dict[str, Any]:
    """A block's values by name; what was left empty is not said."""
    return {name: None if one == "" else one for name, one in value.items()}


def build_bundle(page: "models.ServiceBundlePage", moments: Moments) -> ServiceBundle:
    return ServiceBundle(
        **common_fields(page, moments),
        organisations=organisations_of(page),
        terms=term_ids(page),
        stages=[stage(one) for one in chosen(page.stages)],
    )


def stage(value: Any) -> ServiceStage:
    return ServiceStage(title=value["title"], summary=(value["summary"] or "").strip(), services=content_ids(value["services"]))
