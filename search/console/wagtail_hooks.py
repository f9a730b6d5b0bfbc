"""The console's part of the desk: menu, pages, lists of words, and the permission that opens them."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup

from search.console import permitting
from search.console.permitting import ConsoleItem
from search.console.screens.explaining import Explaining
from search.console.screens.overview import Overview
from search.console.screens.texts import OneText, Texts
from search.console.screens.trying import Trying
from search.console.viewsets import VIEWSETS

permitting.register()


class Counts(ViewSet):
    """What is searched for."""

    name = "search_console"
    url_prefix = "search"
    icon = "view"
    menu_label = _("What is searched for")
    menu_item_class = ConsoleItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", Overview.as_view(), name="index"),
            path("texts/", Texts.as_view(), name="texts"),
            path("text/", OneText.as_view(), name="text"),
        ]


class Trial(ViewSet):
    """A synonym, before it is applied."""

    name = "search_trial"
    url_prefix = "search/try"
    icon = "resubmit"
    menu_label = _("Try a synonym")
    menu_item_class = ConsoleItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", Trying.as_view(), name="index")]


class Why(ViewSet):
    """One item of an answer."""

    name = "search_why"
    url_prefix = "search/why"
    icon = "help"
    menu_label = _("Why it is found")
    menu_item_class = ConsoleItem

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", Explaining.as_view(), name="index")]


class Console(ViewSetGroup):
    """All of it under one heading."""

    menu_label = _("Site search")
    menu_name = "site-search"
    menu_icon = "search"
    menu_order = 260
    items = (Counts, Trial, Why, *VIEWSETS)


@hooks.register("register_admin_viewset")
def console() -> ViewSetGroup:
    return Console()
