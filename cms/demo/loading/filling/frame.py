"""What every page has, and the pages that need no more: columns and information pages."""

from typing import Any

from cms.core.models import BasePage
from cms.organisations.models import OrganisationPage
from cms.organisations.responsible import make_responsible
from cms.sites.models import ColumnPage
from cms.taxonomy.classifying import classify

from ...shapes import items
from ..bodies import body, played, stream
from ..drafts import Plan
from ..pen import Pen


def fill_any(page: BasePage, plan: Plan, pen: Pen) -> None:
    """Fields of every page, where the content has them."""
    said, thing = plan.said, plan.thing
    page.title, page.summary = pen.plain(said.title), pen.plain(said.summary)
    page.keywords = ", ".join(getattr(said, "keywords", []))
    page.source = getattr(said, "source", None) or ""
    page.image_id = pen.picture(getattr(thing, "image", None))
    content = getattr(said, "body", [])
    page.body = body(content, pen)
    page.attachments = stream((("attachment", pen.file(key).pk) for key in played(content)), pen, "attachments")
    page.related_items = stream((("item", pen.page(key)) for key in getattr(thing, "related", [])), pen, "related")


def fill_item(page: BasePage, plan: Plan, pen: Pen) -> None:
    """Fields of every item of the families: who answers for it, and its terms."""
    fill_any(page, plan, pen)
    thing: items.Item = plan.thing
    make_responsible(page, (organisation(key, pen) for key in thing.organisations))
    classify(page, thing.terms)


def fill_column(page: ColumnPage, plan: Plan, pen: Pen) -> None:
    fill_any(page, plan, pen)
    page.column_type, page.update_every_days = plan.thing.type, plan.thing.update_days


def organisation(key: str, pen: Pen) -> OrganisationPage:
    """Its page in the pen's language, or else in Chinese."""
    found: Any = pen.made.page(key, pen.locale)
    return found
