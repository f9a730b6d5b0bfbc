"""Archiving, making current again and withdrawing several pages: the ways of one page, with one form for all of them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Page

from cms.core.models import BasePage
from cms.desk.bulk.acting import ItemsAction
from cms.desk.publishing.leaving import said
from cms.desk.publishing.ways import BY_NAME, Way, may_end


class WayAction(ItemsAction):
    """One of `cms.desk.publishing.ways`."""

    way: Way
    counted: Any = ""

    def get_form_kwargs(self) -> dict[str, Any]:
        """As for one page, which here is none yet."""
        kwargs = super().get_form_kwargs()
        del kwargs["user"]
        return {**kwargs, "page": Page()}

    def obstacle(self, page: BasePage) -> str:
        """As for one page, and why."""
        if not may_end(page, self.request.user):
            return _("You may not do that to it.")
        return "" if self.way.offered(page, self.request.user) else _("As it is now, there is nothing to do.")

    def act(self, page: BasePage, form: Any) -> None:
        """Done and noted in its history."""
        if form.cleaned_data.get("replaced_by") == Page(pk=page.pk):
            raise ValidationError(_("It cannot replace itself."))
        self.way.act(page, form, self.request.user)
        log(instance=page, action=f"govwire.{self.way.name}", user=self.request.user, data=said(form))

    def said(self, count: int, form: Any) -> str:
        """In the way's words."""
        return str(self.counted % {"count": count})


def way_action(name: str, priority: int, aria: Any, counted: Any, classes: set[str] | None = None) -> type[WayAction]:
    """The bulk act of a way."""
    way = BY_NAME[name]
    members = {
        "way": way, "action_type": name, "display_name": way.label, "explained": way.explained, "icon": way.icon, "form_class": way.form,
        "action_priority": priority, "aria_label": aria, "counted": counted, "classes": classes or set(),
    }  # fmt: skip
    return type(f"{name.title()}Action", (WayAction,), members)


ACTIONS = (
    way_action("archive", 24, gettext_lazy("Archive the chosen items"), gettext_lazy("%(count)d items are archived.")),
    way_action("restore", 25, gettext_lazy("Make the chosen items current again"), gettext_lazy("%(count)d items are current again.")),
    way_action("withdraw", 26, gettext_lazy("Withdraw the chosen items"), gettext_lazy("%(count)d items are withdrawn."), {"serious"}),
)
