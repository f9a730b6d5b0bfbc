"""The item of a page's menu that leads to its receipts."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from cms.withdrawals.desk.received import ReceivedView


class ReceivedItem(PageMenuItem):
    """Who received it."""

    def __init__(self, *, page: Page, priority: int) -> None:
        super().__init__(_("Who received it"), reverse("withdrawals_received", args=[page.pk]), "group", priority, page=page)

    def is_shown(self, user: Any) -> bool:
        """For those who work on the page, once it was public."""
        return self.page.first_published_at is not None and ReceivedView.allows(self.page.permissions_for_user(user))
