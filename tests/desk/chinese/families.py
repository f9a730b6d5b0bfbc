"""A page of every kind, wherever it may stand."""

from typing import Any

from wagtail.models import Page, get_page_models

from cms.core.models import BasePage
from tests import factories


def kinds() -> list[type[BasePage]]:
    return [model for model in get_page_models() if issubclass(model, BasePage) and model.is_creatable]


def one_of_each(home: Page) -> dict[type[BasePage], tuple[Page, Any]]:
    """By model: the page it stands under, and a draft of it."""
    made: dict[type[BasePage], tuple[Page, Any]] = {type(home): (home.get_parent().specific, home)}
    waiting = [model for model in kinds() if model is not type(home)]
    while waiting:
        model = next(one for one in waiting if parent_for(one, made))
        parent = parent_for(model, made)
        made[model] = (parent, factories.add(parent, model(title="一条", slug=f"one-{model._meta.model_name}"), publish=False))
        waiting.remove(model)
    return made


def parent_for(model: type[BasePage], made: dict[type[BasePage], tuple[Page, Any]]) -> Any:
    return next((page for allowed, (_, page) in made.items() if allowed in model.allowed_parent_page_models()), None)
