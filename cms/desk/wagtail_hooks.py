"""What the desk adds to Wagtail's admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.models import Page

from cms.core import checking
from cms.desk.bulk import handing_over, leaving, moving, placing
from cms.desk.checking.bulk import refuse_blocked_pages
from cms.desk.home import homepage
from cms.desk.links import report as dead_links
from cms.desk.links import rule as dead_links_rule
from cms.desk.lists.viewsets import ContentGroup, content_group
from cms.desk.previews import editor as preview_editor
from cms.desk.previews import urls as preview_urls
from cms.desk.publishing import buttons, urls
from cms.desk.publishing.failures import PERMISSION
from cms.desk.word import urls as word_urls
from cms.desk.word.buttons import WordItem

AFTER_WAGTAIL = 100
checking.register(dead_links_rule.RULE)
hooks.register("before_bulk_action", refuse_blocked_pages)
hooks.register("before_edit_page", preview_editor.say_approvals)
hooks.register("insert_editor_js", preview_editor.script)
hooks.register("construct_homepage_panels", homepage.replace_panels)
for action in (placing.PlaceAction, moving.MoveAction, handing_over.HandOverAction, *leaving.ACTIONS):
    hooks.register("register_bulk_action", action, order=AFTER_WAGTAIL)

AFTER_UNPUBLISH = {"listing": 40, "header": 60}


@hooks.register("register_admin_urls")
def publishing_urls() -> list[URLPattern]:
    """Share links, departures, placements, events set aside, dead links, panels of the home page, Word documents."""
    return [*homepage.urlpatterns, *preview_urls.urlpatterns, *urls.urlpatterns, *dead_links.urlpatterns, *word_urls.urlpatterns]


@hooks.register("register_admin_viewset")
def lists() -> ContentGroup:
    """A list for each kind of page."""
    return content_group()


@hooks.register("insert_global_admin_css")
def style() -> str:
    """The desk's own."""
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("desk/desk.css"))


@hooks.register("insert_editor_js")
def editing() -> str:
    """Counters, addresses; the words of tables."""
    scripts = [(versioned_static(f"desk/{name}.js"),) for name in ("editing", "tables")]
    return format_html_join("", '<script defer src="{}"></script>', scripts)


@hooks.register("construct_help_menu")
def help_of_ours(request: HttpRequest, items: list[MenuItem]) -> None:
    """Without Wagtail's own news and guide: they are in English, and not about this desk."""
    items[:] = [item for item in items if not item.name.startswith(("whats-new", "editor-guide"))]


@hooks.register("register_page_listing_more_buttons")
def listing_items(page: Page, user: Any, next_url: str | None = None) -> Iterator[MenuItem]:
    """In the explorer."""
    yield preview_editor.ShareItem(page=page)
    yield from buttons.items(page, next_url, AFTER_UNPUBLISH["listing"])


@hooks.register("register_page_header_buttons")
def header_items(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[MenuItem]:
    """Above a page's own views."""
    yield WordItem(page=page)
    yield preview_editor.ShareItem(page=page)
    yield from buttons.items(page, next_url, AFTER_UNPUBLISH["header"])


class ForEditors(MenuItem):
    """For everyone who works on pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Not for those who only keep users or settings."""
        return bool(user_has_any_page_permission(request.user))


class FailuresItem(MenuItem):
    """For operators."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Superusers, and groups that were given the permission."""
        return bool(request.user.has_perm(PERMISSION))


@hooks.register("register_admin_menu_item")
def placements_item() -> MenuItem:
    """The list of placements."""
    return ForEditors(_("Placements"), reverse("desk_placements"), name="placements", icon_name="thumbtack", order=250)


@hooks.register("register_reports_menu_item")
def failures_item() -> MenuItem:
    """The report of events set aside."""
    return FailuresItem(_("Events set aside"), reverse("desk_failures"), name="events-set-aside", icon_name="warning", order=1300)


@hooks.register("register_reports_menu_item")
def dead_links_item() -> MenuItem:
    """The report of dead links."""
    return ForEditors(_("Dead links"), reverse("desk_dead_links"), name="dead-links", icon_name="link-external", order=1200)


@hooks.register("register_permissions")
def failures_permission() -> QuerySet[Permission]:
    """So that groups can be given it."""
    app, _dot, codename = PERMISSION.partition(".")
    return Permission.objects.filter(content_type__app_label=app, codename=codename)


@hooks.register("register_log_actions")
def departures_in_history(actions: Any) -> None:
    """What a page's history calls the acts of `cms.desk.publishing.ways`, placements and previews."""
    actions.register_action("govwire.preview", _("Preview"), _("Previewed"))
    actions.register_action("govwire.share", _("Share the draft"), _("Draft shared by a link"))
    actions.register_action("govwire.unshare", _("Take a share link back"), _("Share link taken back"))
    actions.register_action("govwire.approve", _("Approve by a share link"), _("Approved by a share link"))
    actions.register_action("govwire.comment", _("Comment by a share link"), _("Commented on by a share link"))
    actions.register_action("govwire.archive", _("Archive"), _("Archived"))
    actions.register_action("govwire.restore", _("Make current again"), _("Made current again"))
    actions.register_action("govwire.withdraw", _("Withdraw"), _("Withdrawn"))
    actions.register_action("govwire.suppress", _("Suppress"), _("Suppressed"))
    actions.register_action("govwire.redirect", _("Redirect"), _("Redirected"))
    actions.register_action("govwire.ask_place", _("Ask for a placement"), _("Placement asked for"))
    actions.register_action("govwire.place", _("Place in a column"), _("Placed in a column"))
    actions.register_action("govwire.unplace", _("Take out of a column"), _("Taken out of a column"))
