"""Moving several pages below another column."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from cms.core.models import BasePage
from cms.core.sight import Sight
from cms.desk.bulk.acting import ItemsAction


class DestinationForm(forms.Form):
    """Below which page."""

    destination = forms.ModelChoiceField(
        label=gettext_lazy("Below"), queryset=Page.objects.none(), widget=AdminPageChooser(user_perms="add_subpage")
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["destination"]
        field.queryset = Sight(user).pages()


class MoveAction(ItemsAction):
    """In place of Wagtail's, which says nothing of addresses and moves all or none."""

    display_name = gettext_lazy("Move")
    action_type = "move"
    aria_label = gettext_lazy("Move the chosen items")
    action_priority = 22
    icon = "arrow-right-full"
    form_class = DestinationForm
    explained = gettext_lazy(
        "They and all below them stand in the column you choose from now on. Their old addresses lead to the new ones."
    )

    def obstacle(self, page: BasePage) -> str:
        """As Wagtail decides."""
        return "" if page.permissions_for_user(self.request.user).can_move() else _("You may not do that to it.")

    def act(self, page: BasePage, form: Any) -> None:
        """Where it may stand, under an address that is free."""
        destination = form.cleaned_data["destination"].specific
        if destination.path == page.path[: -Page.steplen]:
            raise ValidationError(_("It stands there already."))
        if not page.permissions_for_user(self.request.user).can_move_to(destination):
            raise ValidationError(_("It may not stand there."))
        if not Page._slug_is_available(page.slug, destination, page=page):
            raise ValidationError(_("Another page there has the short address “%(slug)s”.") % {"slug": page.slug})
        page.move(destination, pos="last-child", user=self.request.user)

    def said(self, count: int, form: Any) -> str:
        """Where they are now."""
        return _("%(count)d items are moved to “%(column)s”.") % {"count": count, "column": form.cleaned_data["destination"].title}
