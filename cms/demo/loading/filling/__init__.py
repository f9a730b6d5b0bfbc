"""Fills a page of each kind with what the content files say of it."""

from collections.abc import Callable, Mapping
from typing import Any

from cms.core.models import BasePage

from ...shapes import items, places
from ...shapes.investment import Park, Project
from ...shapes.services import Bundle, Service
from ..drafts import Plan
from ..pen import Pen
from .frame import fill_any, fill_column
from .fronts import fill_front
from .investment import fill_park, fill_project
from .news import fill_article
from .organisations import fill_organisation
from .policies import fill_interpretation, fill_policy
from .services import fill_bundle, fill_service
from .topics import fill_topic

_FILLERS: Mapping[type, Callable[[Any, Plan, Pen], None]] = {
    places.Home: fill_front,
    places.Column: fill_column,
    places.Page: fill_any,
    places.Organisation: fill_organisation,
    items.Article: fill_article,
    items.Policy: fill_policy,
    items.Interpretation: fill_interpretation,
    items.Topic: fill_topic,
    Service: fill_service,
    Bundle: fill_bundle,
    Park: fill_park,
    Project: fill_project,
}


def fill(page: BasePage, plan: Plan, pen: Pen) -> None:
    """Gives the page its content, in memory."""
    _FILLERS[type(plan.thing)](page, plan, pen)
