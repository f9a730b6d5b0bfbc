"""Service items and bundles."""

from collections.abc import Iterable
from typing import Any

from cms.services.models import ServiceBundlePage, ServiceItemPage

from ...shapes import services
from ..bodies import listed, stream
from ..drafts import Plan
from ..pen import Pen
from .frame import fill_item


def fill_service(page: ServiceItemPage, plan: Plan, pen: Pen) -> None:
    fill_item(page, plan, pen)
    thing: services.Service = plan.thing
    page.service_code, page.base_code, page.service_status = thing.code, thing.base_code, thing.status
    page.status_since = thing.status_from.day(plan.today) if thing.status_from else None
    page.status_note = pen.plain(thing.status_note)
    page.handling, page.authority_level, page.coverage = thing.handling, thing.authority_level, thing.coverage
    page.visits, page.consultation, page.complaints, page.online_url = thing.visits, thing.consultation, thing.complaints, thing.online_url
    _limits(page, thing)
    _procedure(page, thing, pen)


def _limits(page: ServiceItemPage, thing: services.Service) -> None:
    if thing.statutory_limit:
        page.statutory_amount, page.statutory_unit = thing.statutory_limit.amount, thing.statutory_limit.unit
    if thing.promised_limit:
        page.promised_amount, page.promised_unit = thing.promised_limit.amount, thing.promised_limit.unit


def _procedure(page: ServiceItemPage, thing: services.Service, pen: Pen) -> None:
    page.legal_bases = each("legal_basis", (_basis(one, pen) for one in thing.legal_bases), pen)
    page.conditions = each("condition", (pen.html(one) for one in thing.conditions), pen)
    page.materials = each("material", (_material(one, pen) for one in thing.materials), pen)
    page.steps = each("step", (_step(one, pen) for one in thing.steps), pen)
    page.special_procedures = pen.html(thing.special_procedures)
    page.fees = each("fee", (one.model_dump() for one in thing.fees), pen)
    page.places = each("place", (one.model_dump() for one in thing.places), pen)
    page.results = each("result", thing.results, pen)
    asked = ({"question": pen.plain(one.question), "answer": pen.html(one.answer)} for one in thing.questions)
    page.questions = each("question", asked, pen)


def each(kind: str, values: Iterable[Any], pen: Pen) -> str:
    """A stream of one kind of block."""
    return stream(((kind, value) for value in values), pen, kind)


def _basis(one: services.LegalBasis, pen: Pen) -> dict[str, Any]:
    return one.model_dump() | {"text": pen.plain(one.text), "document": pen.page(one.document)}


def _material(one: services.Material, pen: Pen) -> dict[str, Any]:
    return one.model_dump() | {
        "notes": pen.plain(one.notes),
        "blank_form": pen.file(one.blank_form).pk if one.blank_form else None,
        "sample": pen.file(one.sample).pk if one.sample else None,
    }


def _step(one: services.Step, pen: Pen) -> dict[str, Any]:
    limit = {"limit_amount": one.limit.amount, "limit_unit": one.limit.unit} if one.limit else {"limit_amount": None}
    return {"name": one.name, "standard": pen.plain(one.standard), "outcome": pen.plain(one.outcome), "limit_unit": "working_day"} | limit


def fill_bundle(page: ServiceBundlePage, plan: Plan, pen: Pen) -> None:
    fill_item(page, plan, pen)
    thing: services.Bundle = plan.thing
    page.stages = each("stage", (_stage(one, pen, place) for place, one in enumerate(thing.stages)), pen)


def _stage(one: services.Stage, pen: Pen, place: int) -> dict[str, Any]:
    chosen = listed((pen.page(key) for key in one.services), pen, "stages", place)
    return {"title": pen.plain(one.title), "summary": pen.plain(one.summary), "services": chosen}
