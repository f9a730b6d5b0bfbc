"""System checks of what publishing relies on."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db.utils import OperationalError, ProgrammingError
from wagtail.models import Page

from cms.library import registry
from cms.publishing.families import page_models


@register(Tags.models)
def every_page_can_be_published(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A page model of ours that no family registered would be published into nothing."""
    from django.apps import apps

    known = set(page_models())
    ours = [model for model in apps.get_models() if issubclass(model, Page) and model.__module__.startswith("cms.")]
    return [
        Error(f"{model._meta.label} is not registered with publishing.", hint="Call families.register in its apps.py.", id="govwire.E101")
        for model in ours
        if model not in known
    ]


@register(Tags.models)
def every_page_names_its_types(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """What a page says it is must be on the closed list."""
    names = {kind.name for kind in registry.all_types()}
    found: list[CheckMessage] = []
    for model in page_models():
        strangers = set(getattr(model, "document_types", ())) - names
        found += [Error(f"{model._meta.label} names the unknown document type {name!r}.", id="govwire.E102") for name in sorted(strangers)]
    return found


@register(Tags.database)
def no_aliases(app_configs: Any, databases: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Wagtail's aliases have identities of their own; placements do their job."""
    if not databases:
        return []
    try:
        aliases = list(Page.objects.filter(alias_of__isnull=False).values_list("pk", "title")[:20])
    except (OperationalError, ProgrammingError):  # before the first migration
        return []
    hint = "Convert it to an ordinary page, or delete it and place the original in the column."
    return [Warning(f"Page {pk} “{title}” is an alias and is not published.", hint=hint, id="govwire.W103") for pk, title in aliases]
