"""What names something that is deleted is built again once it is gone."""

from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Page, ReferenceIndex

from cms.publishing.publication import publication

_WAITING = "_after_deletion"


def after_deletion(instance: Model, act: Callable[[], None]) -> None:
    """To be called on `pre_delete`: the act runs when the transaction of the deletion ends, or right after a deletion outside one."""
    instance.__dict__.setdefault(_WAITING, []).append(act)


def on_post_delete(instance: Any, **kwargs: Any) -> None:
    waiting = instance.__dict__.pop(_WAITING, ())
    if waiting:
        with publication() as under_way:
            for act in waiting:
                under_way.later(act)


def refresh_referrers(instance: Model) -> None:
    """Pages that name what is about to be deleted, in whatever field."""
    pages = referring(instance, Page)
    if pages:
        after_deletion(instance, lambda: mark(pages))


def mark(pages: list[Any]) -> None:
    with publication() as under_way:
        under_way.mark_pages(pages)


def referring(instance: Model, model: type[Model]) -> list[Any]:
    """Primary keys of a model's objects whose saved content names the instance (Wagtail's reference index)."""
    named = Page.objects.get(pk=instance.pk) if isinstance(instance, Page) else instance
    found = ReferenceIndex.get_references_to(named).filter(base_content_type=ContentType.objects.get_for_model(model))
    return list(found.values_list("object_id", flat=True).distinct())
