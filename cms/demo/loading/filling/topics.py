"""Special topics."""

from typing import Any

from cms.topics.models import TopicPage

from ...shapes import items
from ..bodies import listed, stream
from ..drafts import Plan
from ..pen import Pen
from .frame import fill_item


def fill_topic(page: TopicPage, plan: Plan, pen: Pen) -> None:
    fill_item(page, plan, pen)
    thing: items.Topic = plan.thing
    page.sections = stream((("section", _section(section, pen, place)) for place, section in enumerate(thing.sections)), pen, "sections")


def _section(section: items.Section, pen: Pen, place: int) -> dict[str, Any]:
    rule = section.rule
    return {
        "title": pen.plain(section.title), "summary": pen.plain(section.summary),
        "items": listed((pen.page(key) for key in section.items), pen, "sections", place),
        "column": pen.page(rule.column), "document_type": rule.document_type or "", "organisation": pen.page(rule.organisation),
        "term": rule.term,
    }  # fmt: skip
