"""Public services: items, bundles of them, and the entrance of a service hall."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.fields import Declared, enum_of, linked_item, linked_items, part_of
from api.types import filters, json_ld
from api.types.blocks import Question
from api.types.items import ContentItem
from api.types.media import Attachment, attachment_of
from api.types.parts import RichText, nested
from api.types.policies import PolicyDocument
from api.types.terms import Term, term_of
from cms.library import registry
from cms.library.reading import Entry

document = registry.get("service_item").document
own = Declared(document)
basis, material, step, fee, place = (Declared(part_of(document, name)) for name in ("legal_bases", "materials", "steps", "fees", "places"))
stage = Declared(part_of(registry.get("service_bundle").document, "stages"))
limit = Declared(part_of(document, "statutory_limit"))


class TimeLimit(graphene.ObjectType):
    """How long something may take."""

    amount, unit = limit("amount"), limit("unit")


class LegalBasis(graphene.ObjectType):
    """On what a matter rests (设定依据)."""

    name, document_number, clause, text = basis("name"), basis("document_number"), basis("clause"), basis("text")
    document = graphene.Field(PolicyDocument, description="The document, when it is in the library.")

    resolve_document = linked_item("document")


class Material(graphene.ObjectType):
    """What an applicant hands in (申请材料)."""

    name, required, original, copies = material("name"), material("required"), material("original"), material("copies")
    source, notes = material("source"), material("notes")
    blank_form = graphene.Field(Attachment, description="A form to fill in.")
    sample = graphene.Field(Attachment, description="The same, filled in as an example.")

    resolve_blank_form = attachment_of("blankForm")
    resolve_sample = attachment_of("sample")


class ServiceStep(graphene.ObjectType):
    """One step of the procedure (办理环节)."""

    name, standard, outcome = step("name"), step("standard"), step("outcome")
    limit = graphene.Field(TimeLimit, description="How long it may take; null: counted within the whole.")


class Fee(graphene.ObjectType):
    """What it costs (收费项目)."""

    name, amount, standard, basis = fee("name"), fee("amount"), fee("standard"), fee("basis")


class ServicePlace(graphene.ObjectType):
    """Where one can go (办理地点)."""

    name, address, hours, telephone = place("name"), place("address"), place("hours"), place("telephone")
    windows, longitude, latitude = place("windows"), place("longitude"), place("latitude")


def listed(kind: Any, name: str) -> graphene.Field:
    """A list of parts, described as the document does."""
    return graphene.List(graphene.NonNull(kind), required=True, description=document.model_fields[name].description)


class ServiceItem(graphene.ObjectType):
    """One matter that a body handles for the public (事项), complete enough to act on."""

    class Meta:
        interfaces = (ContentItem,)

    service_code, base_code = own("service_code"), own("base_code")
    service_type = graphene.Field(Term, description="Its type in the national list (事项类型).")
    service_status, status_since, status_note = own("service_status"), own("status_since"), own("status_note")
    handling, authority_level, coverage = own("handling"), own("authority_level"), own("coverage")
    quantity_limit = own("quantity_limit")
    legal_bases, conditions = listed(LegalBasis, "legal_bases"), listed(RichText, "conditions")
    materials, steps = listed(Material, "materials"), listed(ServiceStep, "steps")
    special_procedures = graphene.Field(RichText, description=document.model_fields["special_procedures"].description)
    statutory_limit = graphene.Field(TimeLimit, description=document.model_fields["statutory_limit"].description)
    promised_limit = graphene.Field(TimeLimit, description=document.model_fields["promised_limit"].description)
    visits, results = own("visits"), own("results")
    fees, places, questions = listed(Fee, "fees"), listed(ServicePlace, "places"), listed(Question, "questions")
    consultation, complaints = own("consultation"), own("complaints")
    online_url, mobile_url = own("online_url"), own("mobile_url")
    online_payment, delivery = own("online_payment"), own("delivery")

    resolve_service_type = term_of("service_type")
    resolve_legal_bases = nested("legalBases")
    resolve_conditions = nested("conditions")
    resolve_special_procedures = nested("specialProcedures")
    resolve_questions = nested("questions")


class ServiceStage(graphene.ObjectType):
    """A part of a journey."""

    title, summary = stage("title"), stage("summary")
    services = graphene.List(graphene.NonNull(ServiceItem), required=True, description="The services of this part, in order.")

    resolve_services = linked_items("services")


class ServiceBundle(graphene.ObjectType):
    """Several matters that belong to one event in life, as one journey (一件事)."""

    class Meta:
        interfaces = (ContentItem,)

    stages = graphene.List(graphene.NonNull(ServiceStage), required=True, description="Its parts in order.")

    resolve_stages = nested("stages")


def of_statuses(values: Sequence[Any], context: Any) -> list[tuple[str, ...]]:
    return [tuple(f"service-status:{getattr(value, 'value', value)}" for value in values)] if values else []


ServiceStatus = enum_of(document.model_fields["service_status"].annotation)  # type: ignore[arg-type]
filters.register(
    "service_statuses",
    graphene.List(graphene.NonNull(ServiceStatus), description="Service items with any of these."),
    of_statuses,
)


def offered(entry: Entry) -> dict[str, Any]:
    """Channels, fees and what one gets, as schema.org's GovernmentService has them."""
    fees = [{"@type": "Offer", "name": one["name"], "price": one["amount"], "priceCurrency": "CNY"} for one in entry["fees"]]
    return {
        "identifier": entry["serviceCode"],
        "availableChannel": [*visited(entry), *online(entry)] or None,
        "offers": [offer for offer in fees if offer["price"] is not None] or None,
        "serviceOutput": [{"@type": "Thing", "name": one} for one in entry["results"]] or None,
    }


def visited(entry: Entry) -> list[dict[str, Any]]:
    return [
        {
            "@type": "ServiceChannel",
            "name": one["name"],
            "serviceLocation": {"@type": "Place", "name": one["name"], "address": one["address"], **located(one)},
            **called(one),
        }
        for one in entry["places"]
    ]


def located(place: dict[str, Any]) -> dict[str, Any]:
    if place["longitude"] is None or place["latitude"] is None:
        return {}
    return {"geo": {"@type": "GeoCoordinates", "longitude": place["longitude"], "latitude": place["latitude"]}}


def called(place: dict[str, Any]) -> dict[str, Any]:
    return {"servicePhone": {"@type": "ContactPoint", "telephone": place["telephone"]}} if place["telephone"] else {}


def online(entry: Entry) -> list[dict[str, Any]]:
    return [{"@type": "ServiceChannel", "serviceUrl": url} for url in (entry["onlineUrl"], entry["mobileUrl"]) if url]


json_ld.register("service_item", "GovernmentService", offered, written=False)
json_ld.register("service_bundle", "CollectionPage")
