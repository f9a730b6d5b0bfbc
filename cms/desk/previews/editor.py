"""What the editor's form says of previews: approvals that came by a share link, and where a click in the preview leads."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from cms.desk.previews.sharing import may_share
from cms.preview.clients import origins
from cms.preview.models import Opinion
from cms.preview.pages_port import pages


class ShareItem(PageMenuItem):
    """In a page's menu."""

    label = gettext_lazy("Share the draft")
    icon_name = "link"
    url_name = "desk_share"
    priority = 15

    def is_shown(self, user: Any) -> bool:
        """For those who work on the page."""
        return may_share(self.page, user)


def say_approvals(request: HttpRequest, page: Page) -> None:
    """Above the form, when it is opened: who approved, and whether it is still the text that they saw."""
    if request.method != "GET":
        return
    last = Opinion.objects.filter(share__page=page.pk, kind=Opinion.Kind.APPROVAL).last()
    if last is None:
        return
    same = pages().current_hash(page.pk) == last.content_hash
    words = _("%(name)s approved this very text by a share link.") if same else _("%(name)s approved an earlier text by a share link.")
    button = messages.button(reverse("desk_share", args=[page.pk]), _("All that was said"))
    (messages.success if same else messages.warning)(request, words % {"name": last.name}, buttons=[button])


def script() -> str:
    """Listens to the clients' pages, and to nobody else."""
    return format_html(
        '<script defer src="{}" data-origins="{}"></script>', versioned_static("desk/preview.js"), " ".join(sorted(origins()))
    )
