"""Showing several pages in another column."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from cms.core.models import BasePage, Placement
from cms.core.sight import Sight
from cms.desk.bulk.acting import ItemsAction
from cms.desk.publishing.placing import may_accept, may_place
from cms.sites.models import ColumnPage


class ColumnForm(forms.Form):
    """Which column; of any site."""

    column = forms.ModelChoiceField(
        label=gettext_lazy("Column"), queryset=Page.objects.none(), widget=AdminPageChooser(target_models=[ColumnPage])
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["column"]
        field.queryset = Page.objects.filter(pk__in=ColumnPage.objects.values("pk")).filter(pk__in=Sight(user).pages().values("pk"))


class PlaceAction(ItemsAction):
    """At once where the user publishes; elsewhere it waits."""

    display_name = gettext_lazy("Place in another column")
    action_type = "place"
    aria_label = gettext_lazy("Place the chosen items in another column")
    action_priority = 20
    icon = "thumbtack"
    form_class = ColumnForm
    explained = gettext_lazy(
        "They are shown in the column you choose beside their own, and keep their one address. Where you may publish they stand at once; "
        "elsewhere they wait for the column's editors."
    )

    def obstacle(self, page: BasePage) -> str:
        """As for one page."""
        return "" if may_place(page, self.request.user) else _("You may not do that to it.")

    def act(self, page: BasePage, form: Any) -> None:
        """Once in each column."""
        column = form.cleaned_data["column"]
        if column.path == page.path[: -Page.steplen]:
            raise ValidationError(_("It is its own column."))
        if Placement.objects.filter(page_id=page.pk, column=column).exists():
            raise ValidationError(_("It is placed there already, or waits to be."))
        placement = Placement(page=Page.objects.get(pk=page.pk), column=column, requested_by=self.request.user)
        placement.clean()
        if may_accept(column, self.request.user):
            placement.accept(self.request.user)
        else:
            placement.save()

    def said(self, count: int, form: Any) -> str:
        """Whether they stand there now."""
        column = form.cleaned_data["column"]
        placed = _("%(count)d items are placed in “%(column)s”.")
        waiting = _("%(count)d items wait for those who publish in “%(column)s” to accept them.")
        return (placed if may_accept(column, self.request.user) else waiting) % {"count": count, "column": column.title}
