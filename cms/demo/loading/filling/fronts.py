"""Front pages."""

from typing import Any

from cms.sites.models import HomePage

from ...shapes import places
from ..bodies import listed, stream
from ..drafts import Plan
from ..pen import Pen
from .frame import fill_any


def fill_front(page: HomePage, plan: Plan, pen: Pen) -> None:
    fill_any(page, plan, pen)
    front: places.Front = plan.said
    page.headlines = stream((("item", pen.page(key)) for key in front.headlines), pen, "headlines")
    page.slides = stream((("slide", _slide(slide, pen)) for slide in front.slides), pen, "slides")
    page.panels = stream((("panel", _panel(panel, pen, place)) for place, panel in enumerate(front.panels)), pen, "panels")


def _slide(slide: places.Slide, pen: Pen) -> dict[str, Any]:
    return {"title": slide.title, "image": pen.picture(slide.picture), "item": pen.page(slide.to), "url": slide.url or ""}


def _panel(panel: places.Panel, pen: Pen, place: int) -> dict[str, Any]:
    rule = panel.rule
    return {
        "title": panel.title, "style": panel.style, "items": listed((pen.page(key) for key in panel.items), pen, "panels", place),
        "column": pen.page(panel.column), "document_type": rule.document_type or "", "organisation": pen.page(rule.organisation), "url": "",
    }  # fmt: skip
