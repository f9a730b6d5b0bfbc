"""Where editors begin: beside “add” in the explorer and in a family's list."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from cms.desk.word.page.targets import may_make, takes_word

LABEL = _("New from Word")
AFTER_ADD = 1_001


class WordItem(PageMenuItem):
    """In the menu of a place where pages can be added."""

    label = LABEL
    icon_name = "upload"
    url_name = "desk_word"
    priority = 16

    def is_shown(self, user: Any) -> bool:
        """Where such a page may be added."""
        return may_make(self.page, user)


def list_button(model: type[Page], add_url: str | None) -> list[HeaderButton]:
    """For a list whose pages the user may add."""
    if not add_url or not takes_word(model):
        return []
    url = reverse("desk_word_choose", args=[model._meta.app_label, model._meta.model_name])
    return [HeaderButton(LABEL, url=url, icon_name="upload", priority=AFTER_ADD)]
