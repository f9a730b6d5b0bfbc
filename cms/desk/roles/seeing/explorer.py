"""Pages' own views: Wagtail's filters name everyone who ever owned or edited a page, and its dialog of privacy every group."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import MultipleUserFilter
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.admin.views.pages.listing import EditedByFilter, GenericPageFilterSet
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page, PageLogEntry
from wagtail.permissions import policy_registry


def owners(request: HttpRequest) -> QuerySet[Any]:
    """Of pages that the user explores."""
    pages = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return get_user_model().objects.filter(pk__in=pages.order_by().values("owner_id"))


def editors(request: HttpRequest) -> QuerySet[Any]:
    """Of pages whose history the user may read."""
    entries = PageLogEntry.objects.viewable_by_user(request.user).filter(action="wagtail.edit")
    return get_user_model().objects.filter(pk__in=entries.order_by().values("user_id"))


class OwnPageFilters(GenericPageFilterSet):
    owner = MultipleUserFilter(label=_("Owner"), queryset=owners, widget=CheckboxSelectMultiple)
    edited_by = EditedByFilter(label=_("Edited by"), queryset=editors, widget=CheckboxSelectMultiple)

    class Meta(GenericPageFilterSet.Meta):
        pass


class PrivacyView(SetPrivacyView):
    """Private counts as suppressed, for whatever group: there is none to choose (`BasePage.private_page_options`)."""

    def get_form(self, form_class: Any = None) -> Any:
        """Its field is in the form all the same."""
        form = super().get_form(form_class)
        form.fields["groups"].queryset = Group.objects.none()
        return form


class Explorer(PageViewSet):
    """Of every page that has no viewset of its own."""

    model = Page
    icon = "doc-empty-inverse"
    filterset_class = OwnPageFilters
    set_privacy_view_class = PrivacyView


explorer = Explorer("pages")
