"""How editors find terms: by name in any language, code or short name, list by list, each with the names above it."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from cms.taxonomy.models import Term, TermQuerySet
from cms.taxonomy.schemes import Scheme

if TYPE_CHECKING:
    from collections.abc import Iterable

SEARCHED = ("name", "name_en", "code", "slug")


class TermFilterForm(BaseFilterForm):
    """Part of a name, and one list; searching by part of a word needs no index in lists this short."""

    q = forms.CharField(
        label=_("Search term"), widget=forms.TextInput(attrs={"placeholder": _("Part of a name or a code")}), required=False
    )
    scheme = forms.ChoiceField(
        label=_("List"),
        choices=[("", _("All lists")), *Scheme.choices],
        widget=forms.Select(attrs={"data-chooser-modal-search-filter": True}),
        required=False,
    )

    def filter(self, objects: TermQuerySet) -> TermQuerySet:
        """Both conditions together."""
        if scheme := self.cleaned_data["scheme"]:
            objects = objects.filter(scheme=scheme)
        if words := self.cleaned_data["q"]:
            self.is_searching, self.search_query = True, words
            objects = objects.filter(Q(*((f"{name}__icontains", words) for name in SEARCHED), _connector=Q.OR))
        return super().filter(objects)


class TermColumns:
    """What the dialog shows of each term."""

    filter_form_class = TermFilterForm

    @property
    def columns(self) -> list[Column]:
        """The list it belongs to beside its name."""
        columns: list[Column] = super().columns  # type: ignore[misc]
        return [*columns, Column("scheme", label=_("List"), accessor="get_scheme_display")]


class TermChooseView(TermColumns, chooser.ChooseView):
    """The dialog."""


class TermChooseResultsView(TermColumns, chooser.ChooseResultsView):
    """The dialog's list alone, after a search."""


class TermsChosenView(chooser.ChosenMultipleView):
    """What becomes of the ticked terms."""

    def get_objects(self, pks: "Iterable[str]") -> TermQuerySet:
        """In the order of the lists."""
        return Term.objects.filter(pk__in=pks).with_parents()


class TermWidget(BaseChooser):
    """Names the chosen term in full; no link to edit it, which most editors may not."""

    show_edit_link = False

    def get_instance(self, value: Any) -> Term | None:
        """The term with those above it, by id."""
        if value is None or isinstance(value, Term):
            return value
        return Term.objects.with_parents().filter(pk=value).first()


class TermChooserViewSet(ChooserViewSet):
    """Every editor may choose terms; making them is done elsewhere."""

    model = Term
    icon = "tag"
    choose_one_text = _("Choose a term")
    choose_another_text = _("Choose another term")
    per_page = 50
    choose_view_class = TermChooseView
    choose_results_view_class = TermChooseResultsView
    chosen_multiple_view_class = TermsChosenView
    base_widget_class = TermWidget

    def get_object_list(self) -> TermQuerySet:
        """All terms, in the order of the lists."""
        return Term.objects.with_parents()


term_chooser = TermChooserViewSet("term_chooser")
