"""Showing an item in another column, of its own site or another's."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateTimeInput, AdminPageChooser
from wagtail.models import Page

from cms.core.models import Placement
from cms.core.sight import Sight
from cms.desk.publishing.leaving import PageActView
from cms.publishing.recording.location import HOME_DEPTH
from cms.sites.models import ColumnPage


def may_place(page: Page, user: Any) -> bool:
    """Who may edit a page may propose it to any column; front pages and columns themselves are not items to place."""
    if page.depth <= HOME_DEPTH or getattr(page.specific_class, "lists_items", True):
        return False
    return bool(page.permissions_for_user(user).can_edit())


def may_accept(column: Page, user: Any) -> bool:
    """Who may publish in a column decides what it shows."""
    return bool(column.permissions_for_user(user).can_publish_subpage())


class PlacementForm(forms.ModelForm[Placement]):
    """Where, and whether on top."""

    class Meta:
        model = Placement
        fields = ["column", "pinned", "pinned_until", "order"]
        widgets = {"column": AdminPageChooser(target_models=[ColumnPage]), "pinned_until": AdminDateTimeInput()}

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["column"].queryset = Sight(user).pages()  # type: ignore[attr-defined]

    def clean_pinned_until(self) -> Any:
        """A pin ends later, if it ends."""
        until = self.cleaned_data["pinned_until"]
        if until and not self.cleaned_data.get("pinned"):
            raise forms.ValidationError(_("Only a pinned item has an end of pinning."))
        if until and until <= timezone.now():
            raise forms.ValidationError(_("That moment has passed."))
        return until

    def clean(self) -> None:
        """Placing it again changes how it stands there, for those who decide about the column."""
        super().clean()
        column = self.cleaned_data.get("column")
        known = Placement.objects.filter(page=self.instance.page, column=column).first() if column else None
        if known is not None and known.accepted_at and not may_accept(known.column, self.user):
            self.add_error("column", _("It stands in this column already; those who publish there can change how."))
        elif known is not None:
            self.instance = known  # its fields are filled from the form after this

    def save(self, commit: bool = True) -> Placement:
        """Accepted at once by whoever may publish in the column; else it waits for them."""
        placement = self.instance
        placement.requested_by = placement.requested_by or self.user
        with transaction.atomic():
            if may_accept(placement.column, self.user):
                placement.accept(self.user)
            else:
                placement.save()
        return placement


class PlaceView(PageActView):
    """The form, with where the page stands already."""

    template_name = "desk/publishing/place.html"
    form_class = PlacementForm
    page_title = gettext_lazy("Place in another column")
    header_icon = "thumbtack"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """For those who work on the page."""
        if not may_place(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def placements(self) -> list[Placement]:
        """Those it has, waiting or accepted."""
        return list(Placement.objects.filter(page=self.page).select_related("column").order_by("pk"))

    def get_form_kwargs(self) -> dict[str, Any]:
        """A new placement of this page."""
        return {**super().get_form_kwargs(), "instance": Placement(page=Page.objects.get(pk=self.page.pk)), "user": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Where it stands already."""
        return {**super().get_context_data(**kwargs), "placements": self.placements}

    def form_valid(self, form: PlacementForm) -> HttpResponse:
        """Says whether it stands there now or waits."""
        placement = form.save()
        words = {"title": self.page.get_admin_display_title(), "column": placement.column.title}
        accepted = _("“%(title)s” is placed in “%(column)s”.")
        waiting = _("“%(title)s” waits for those who publish in “%(column)s” to accept it.")
        messages.success(self.request, (accepted if placement.accepted_at else waiting) % words)
        return redirect(self.next_url)
