"""Closes what Wagtail's admin would show of other sites, where it asks (`cms.desk.roles.seeing` where it does not)."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import Page

from cms.core.sight import Sight
from cms.desk.roles.seeing.explorer import explorer
from cms.desk.roles.seeing.media import AttachmentsAPI, PicturesAPI

AFTER_WAGTAIL = 100


@hooks.register("construct_page_chooser_queryset")
def pages_to_choose(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """The own ones, and what the public sees of others: that is how sites share."""
    return pages.filter(pk__in=Sight(request.user).pages().values("pk"))


@hooks.register("register_admin_viewset", order=AFTER_WAGTAIL)
def own_explorer() -> ViewSet:
    """In place of Wagtail's."""
    return explorer


@hooks.register("construct_admin_api", order=AFTER_WAGTAIL)
def own_media(router: Any) -> None:
    """In place of Wagtail's."""
    router.register_endpoint("images", PicturesAPI)
    router.register_endpoint("documents", AttachmentsAPI)


@hooks.register("construct_reports_menu", order=AFTER_WAGTAIL)
def reports_that_open(request: HttpRequest, items: list[Any]) -> None:
    """Without those that a guard keeps for the whole province."""
    if not Sight(request.user).owns(Page.get_first_root_node()):
        items[:] = [item for item in items if item.name != "page-types-usage"]
