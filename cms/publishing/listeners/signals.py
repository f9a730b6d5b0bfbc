"""What Wagtail says happened, turned into marks. Each receiver runs inside the publication of its action, or begins its own."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.ledger.kinds import EventKind
from cms.library.models import Tombstone
from cms.publishing.acts import REFRESH, Act
from cms.publishing.listeners.deletions import on_post_delete, refresh_referrers
from cms.publishing.publication import publication
from cms.publishing.refreshing import refresh, refresh_subtree


def connect() -> None:
    page_published.connect(on_published)
    page_unpublished.connect(on_unpublished)
    post_page_move.connect(on_moved)
    pre_delete.connect(on_delete)
    post_delete.connect(on_post_delete)
    post_save.connect(on_restriction_changed, sender=PageViewRestriction)
    post_delete.connect(on_restriction_changed, sender=PageViewRestriction)
    post_delete.connect(on_site_deleted, sender=Site)


def on_published(instance: Page, **kwargs: Any) -> None:
    """Also sent for a page that is only scheduled: it is not live then, and building it finds nothing."""
    if instance.live:
        refresh(instance, act_of(instance))


def act_of(page: Page) -> Act:
    """What the editor said of this update."""
    corrected = getattr(page, "update_kind", "") == "correction"
    return Act(EventKind.CORRECTED if corrected else None, note=getattr(page, "change_note", ""))


def on_unpublished(instance: Page, **kwargs: Any) -> None:
    """Wagtail's own unpublish and expiry; and delete, which unpublishes each page first. A chosen way of leaving says more."""
    refresh(instance, Act(leaving=Tombstone.Kind.EXPIRED) if instance.expired else REFRESH)


def on_moved(instance: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """The branch has other addresses; and among its siblings, those listed in the order of the tree have other places."""
    with publication() as under_way:
        under_way.mark_subtree(instance)
        for sibling in parent_page_after.get_children().select_related("locale"):
            if getattr(sibling.specific_class, "listed_in_tree_order", False):
                under_way.mark(sibling)


def on_delete(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """What names a page of a deleted branch is built again, whoever deletes it."""
    if issubclass(sender, Page) and sender is not Page:
        refresh_referrers(instance)


def on_restriction_changed(instance: PageViewRestriction, **kwargs: Any) -> None:
    """Private counts as suppressed, for the page and all below it; made public again, they are restored."""
    refresh_subtree(instance.page)


def on_site_deleted(instance: Site, **kwargs: Any) -> None:
    """The site's record goes with its profile; its pages stand outside every site now."""
    with publication() as under_way:
        for home in Page.objects.filter(translation_key=instance.root_page.translation_key):
            under_way.mark_subtree(home)
