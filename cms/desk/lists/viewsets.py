"""Every list as part of the admin: its addresses, its place in the menu, its file to download."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.core.editing.listing import Listing, listings
from cms.desk.lists.views import EverythingView, ListView

EXPORTED = ("title", "status_string", "slug", "first_published_at", "last_published_at", "latest_revision_created_at")


class ForEditors(MenuItem):
    """For those who work on pages anywhere."""

    def is_shown(self, request: Any) -> bool:
        """Not for those who only keep users or settings."""
        return bool(PagePermissionPolicy().user_has_any_permission(request.user, {"add", "change", "publish"}))


class ListViewSet(PageListingViewSet):
    """One list."""

    menu_item_class = ForEditors
    index_view_class = ListView
    list_per_page = 50
    menu_label: Any = ""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        super().__init__(f"content_{listing.name}", model=listing.model, icon=listing.icon, url_prefix=f"content/{listing.name}")
        if not self.menu_label:
            self.menu_label = format_lazy("{}", listing.model._meta.verbose_name_plural)
        self.list_filter = list(listing.filters)
        self.list_export = [EXPORTED[0], *map(self._shown, listing.shows), *EXPORTED[1:]]
        self.export_filename = listing.name

    def _shown(self, name: str) -> str:
        """Choices by their words."""
        display = f"get_{name}_display"
        return display if hasattr(self.listing.model, display) else name

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """With the family's own fields."""
        headings = {f"get_{name}_display": self.listing.model._meta.get_field(name).verbose_name for name in self.listing.shows}
        return super().get_index_view_kwargs(
            shows=self.listing.shows,
            columns=self.UNDEFINED,
            filterset_class=self.UNDEFINED,
            export_headings={"status_string": _("Publication status"), **headings},
            **kwargs,
        )


class EverythingViewSet(ListViewSet):
    """All pages."""

    index_view_class = EverythingView
    menu_label = _("All content")

    def __init__(self) -> None:
        super().__init__(Listing(Page, "all", "list-ul", 0))


class ContentGroup(ViewSetGroup):
    """Their part of the menu."""

    menu_label = _("Content lists")
    menu_name = "content-lists"
    menu_icon = "list-ul"
    menu_order = 150

    def __init__(self, viewsets: list[ViewSet]) -> None:
        self.items = tuple(viewsets)
        super().__init__()


def content_group() -> ContentGroup:
    """All lists, for Wagtail to register; families have said theirs by now."""
    return ContentGroup([EverythingViewSet(), *(ListViewSet(listing) for listing in listings())])
