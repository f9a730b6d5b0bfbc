"""Of which kinds a Word document can become a page, and where."""

from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from wagtail.models import Page

from cms.core.editing.listing import listings
from cms.core.models import BasePage
from cms.sites.models import HomePage

_LAST = 1_000


def takes_word(model: type[Any]) -> bool:
    """Whether its editors write a body of our blocks: any family's item, and no front page, column or organisation."""
    if not issubclass(model, BasePage) or issubclass(model, HomePage) or model.lists_items or model.listed_in_tree_order:
        return False
    return "body" in (model.get_edit_handler().get_form_options().get("fields") or ())


def models_below(parent: Page) -> list[type[BasePage]]:
    """What can be made below a page: in the order of the lists, then by name."""
    order = {listing.model: listing.order for listing in listings()}
    models = [model for model in parent.specific_class.creatable_subpage_models() if takes_word(model) and model.can_create_at(parent)]
    return sorted(models, key=lambda model: (order.get(model, _LAST), str(model._meta.verbose_name)))


def usual_first(models: list[type[BasePage]], parent: Page) -> list[type[BasePage]]:
    """What the place holds most of comes first: in a column of documents that is a document."""
    kinds = parent.get_children().order_by().values_list("content_type").annotate(count=Count("pk"))
    held = {ContentType.objects.get_for_id(kind).model_class(): count for kind, count in kinds}
    return sorted(models, key=lambda model: -held.get(model, 0))


def may_make(parent: Page, user: Any) -> bool:
    """Who may add pages there, where there is something to add."""
    return bool(parent.permissions_for_user(user).can_add_subpage()) and bool(models_below(parent))


def model_named(label: str) -> type[BasePage] | None:
    """The model of `app.model`, if it takes Word documents."""
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    return model if takes_word(model) else None
