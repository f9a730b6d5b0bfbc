"""The page that explains a way of leaving before it is taken, and takes it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic.edit import FormView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Page

from cms.desk.publishing.forms import DepartureForm
from cms.desk.publishing.ways import BY_NAME, Way
from cms.publishing.listeners.actions import PublishingFailed
from cms.publishing.publication import publication


class PageActView(WagtailAdminTemplateMixin, FormView[Any]):
    """One page, something that is done to it, and back to where the editor came from."""

    header_icon = "doc-empty-inverse"
    breadcrumbs_items: list[Any] = []

    @cached_property
    def page(self) -> Any:
        """The page as its editors wrote it."""
        return get_object_or_404(Page, pk=self.kwargs["page_id"]).specific

    @cached_property
    def next_url(self) -> str:
        """Where to go afterwards: where the editor came from, or the explorer."""
        return get_valid_next_url_from_request(self.request) or reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])

    def get_page_subtitle(self) -> str:
        """The page's own title."""
        return str(self.page.get_admin_display_title())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What its templates share."""
        shared = {"page": self.page, "next_url": self.next_url, "action_url": self.request.path}
        return {**super().get_context_data(**kwargs), **shared}


class LeaveView(PageActView):
    """GET explains in plain words; POST does it."""

    template_name = "desk/publishing/leave.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Only what is offered to this editor for this page as it is now."""
        if kwargs["way"] not in BY_NAME:
            raise Http404
        if not self.way.offered(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def way(self) -> Way:
        """What is to be done."""
        return BY_NAME[self.kwargs["way"]]

    def get_page_title(self) -> str:
        """The way's name."""
        return str(self.way.label)

    def get_form_class(self) -> type[DepartureForm]:
        """What this way asks for."""
        return self.way.form

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form knows its page."""
        return {**super().get_form_kwargs(), "page": self.page}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What will happen; the template says to what."""
        return {**super().get_context_data(**kwargs), "way": self.way}

    def form_valid(self, form: DepartureForm) -> HttpResponse:
        """Done and noted in the page's history, or neither."""
        try:
            with publication():
                self.way.act(self.page, form, self.request.user)
                log(instance=self.page, action=f"govwire.{self.way.name}", user=self.request.user, data=said(form))
        except (PermissionDenied, PublishingFailed):
            raise
        except Exception as error:
            raise PublishingFailed(self.page, error) from error
        edit = messages.button(reverse("wagtailadmin_pages:edit", args=[self.page.pk]), _("Edit"))
        messages.success(self.request, self.way.done % {"title": self.page.get_admin_display_title()}, buttons=[edit])
        return redirect(self.next_url)


def said(form: DepartureForm) -> dict[str, str]:
    """What the editor gave, for the history."""
    return {name: str(value) for name, value in form.cleaned_data.items() if value}
