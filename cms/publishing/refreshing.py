"""Looking again at items whose pages did not change, because something that they show or stand under did."""

from django.db.models import Q
from wagtail.models import Page

from cms.library.models import Reference
from cms.publishing.acts import REFRESH, Act
from cms.publishing.publication import publication


def refresh(page: Page, act: Act = REFRESH) -> None:
    """Make the library say what this page says now."""
    with publication() as under_way:
        under_way.mark(page, act)


def refresh_subtree(page: Page, act: Act = REFRESH) -> None:
    with publication() as under_way:
        under_way.mark_subtree(page, act)


def refresh_items_with(kind: str, key: str) -> None:
    """Items that carry a record, when the lists they stand in depend on it (a term that got another parent)."""
    with publication() as under_way:
        shown = Reference.objects.filter(Q(kind=kind, key=key), item__isnull=False).values_list("item__content_id", "item__locale")
        for content_id, locale in shown.distinct():
            under_way.mark_item(content_id, locale)
