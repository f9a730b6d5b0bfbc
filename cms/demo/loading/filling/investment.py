"""Investment projects and parks, each in two languages."""

from collections.abc import Iterable
from typing import Any

from cms.investment.models import InvestmentParkPage, InvestmentProjectPage
from cms.taxonomy.classifying import classify

from ...shapes import investment
from ..bodies import stream
from ..drafts import Plan
from ..pen import Pen
from .frame import fill_item


def fill_park(page: InvestmentParkPage, plan: Plan, pen: Pen) -> None:
    fill_item(page, plan, pen)
    thing: investment.Park = plan.thing
    classify(page, {*thing.terms, *thing.industries, thing.region})
    page.area, page.level = thing.area, said(plan, "level")
    page.contacts = contacts(said(plan, "contacts"), pen)


def fill_project(page: InvestmentProjectPage, plan: Plan, pen: Pen) -> None:
    fill_item(page, plan, pen)
    thing: investment.Project = plan.thing
    classify(page, {*thing.terms, thing.industry, thing.region, *thing.cooperation})
    page.project_code, page.stage, page.currency = thing.code, thing.stage, thing.currency
    page.total_amount, page.sought_amount = thing.total_amount, thing.sought_amount
    page.park_id = pen.page(thing.park)
    page.valid_until = thing.valid_until.day(plan.today) if thing.valid_until else None
    page.place = said(plan, "place")
    page.offer, page.benefits = pen.html(said(plan, "offer")), pen.html(said(plan, "benefits"))
    page.contacts = contacts(said(plan, "contacts"), pen)


def said(plan: Plan, name: str) -> Any:
    """In the plan's language, or else as in Chinese."""
    return getattr(plan.said, name) or getattr(plan.thing, name)


def contacts(people: Iterable[investment.Contact], pen: Pen) -> str:
    return stream((("contact", one.model_dump()) for one in people), pen, "contacts")
