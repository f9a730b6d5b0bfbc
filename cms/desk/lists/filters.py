"""What every list filters by, and how a family's own fields become filters."""

from typing import Any

import django_filters
from django import forms
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.models import Page

from cms.desk.lists import places, status
from cms.desk.lists.columns import has_bodies
from cms.organisations.models import OrganisationPage, Responsibility
from cms.sites.models import ColumnPage

Pages = QuerySet[Any]


class ListFilter(WagtailFilterSet):
    """`status`, `site`, `column` with those below it, `organisation` with its units, dates, and what the user edited last."""

    status = django_filters.ChoiceFilter(
        label=_("Publication status"), choices=status.Status.choices, method="by_status", widget=forms.RadioSelect, empty_label=_("All")
    )
    site = django_filters.ChoiceFilter(label=_("Site"), method="below")
    column = django_filters.ChoiceFilter(label=_("Column"), method="below")
    organisation = django_filters.ChoiceFilter(label=_("Responsible body"), method="by_organisation")
    first_published_at = django_filters.DateFromToRangeFilter(label=_("First published"), widget=DateRangePickerWidget)
    latest_revision_created_at = django_filters.DateFromToRangeFilter(label=_("Last edited"), widget=DateRangePickerWidget)
    mine = django_filters.ChoiceFilter(
        label=_("Last edited by"), choices=[("on", _("me"))], method="by_me", widget=forms.RadioSelect, empty_label=_("All")
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sites = places.homes(self.request.user)
        self._offer("site", sites if len(sites) > 1 else [])
        self._offer("column", places.visible(ColumnPage, self.request.user, sites))
        self._offer("organisation", places.grouped(OrganisationPage.objects.all(), sites) if self._names_bodies else [])
        if not hasattr(self._meta.model, "archived_at"):
            self.filters["status"].extra["choices"] = [choice for choice in status.Status.choices if choice[0] != status.Status.ARCHIVED]

    @property
    def _names_bodies(self) -> bool:
        return self._meta.model is Page or has_bodies(self._meta.model)

    def _offer(self, name: str, choices: places.Choices) -> None:
        """A filter with nothing to choose from is none."""
        if choices:
            self.filters[name].extra["choices"] = choices
        else:
            del self.filters[name]

    def by_status(self, pages: Pages, name: str, value: str) -> Pages:
        """One of `status.Status`."""
        return pages.filter(status.condition(value))

    def below(self, pages: Pages, name: str, value: str) -> Pages:
        """The page with this path and what stands below it."""
        return pages.filter(path__startswith=value)

    def by_organisation(self, pages: Pages, name: str, value: str) -> Pages:
        """The body with this path is responsible, or one under it."""
        return pages.filter(pk__in=Responsibility.objects.filter(organisation__path__startswith=value).values("page_id"))

    def by_me(self, pages: Pages, name: str, value: str) -> Pages:
        """Whoever is signed in."""
        return pages.filter(latest_revision__user=self.request.user)

    @classmethod
    def filter_for_lookup(cls, field: models.Field[Any, Any], lookup_type: str) -> Any:
        """Dates as ranges; text is looked for inside."""
        if isinstance(field, models.DateField):
            return django_filters.DateFromToRangeFilter, {"widget": DateRangePickerWidget, "label": field.verbose_name}
        if isinstance(field, models.CharField) and not field.choices:
            return django_filters.CharFilter, {"lookup_expr": "icontains", "label": field.verbose_name}
        return super().filter_for_lookup(field, lookup_type)
