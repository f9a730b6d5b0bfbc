"""Where the province's editors keep the controlled lists."""

from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import DeleteView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.taxonomy.choosers import SEARCHED, term_chooser
from cms.taxonomy.models import Term, TermQuerySet


class TermForm(WagtailAdminModelForm):
    """List and short name are the public id: given once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            for name in ("scheme", "slug"):
                self.fields[name].disabled = True


class TermIndexView(IndexView):
    """The lists as trees, one after the other."""

    def get_base_queryset(self) -> TermQuerySet:
        """With the names above each term."""
        return super().get_base_queryset().with_parents()


class TermDeleteView(DeleteView):
    """Says why a term in use stays."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The reason instead of a question whose answer would be refused."""
        obstacle = self.object.obstacle()
        return self._refuse(obstacle) if obstacle else super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Also when it came into use since the question."""
        if obstacle := self.object.obstacle():
            return self._refuse(obstacle)
        try:
            return super().post(request, *args, **kwargs)
        except ProtectedError as error:
            return self._refuse(str(error.args[0]))

    def _refuse(self, reason: str) -> HttpResponse:
        messages.error(self.request, reason)
        return HttpResponseRedirect(reverse(self.edit_url_name, args=[quote(self.object.pk)]))


class TermViewSet(ModelViewSet):
    """Model permissions decide who sees it: they hold for the whole province, and site editors have none."""

    model = Term
    name = "terms"
    icon = "tag"
    menu_label = _("Controlled lists")
    add_to_settings_menu = True
    copy_view_enabled = False
    index_view_class = TermIndexView
    delete_view_class = TermDeleteView
    list_display = [
        "name",
        Column("full_name", label=_("Full name")),
        Column("scheme", label=_("List"), accessor="get_scheme_display"),
        "code",
        "name_en",
    ]
    list_filter = ["scheme"]
    list_per_page = 50
    ordering = ["scheme", "trail"]
    search_fields = SEARCHED
    search_backend_name = None
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("scheme"), FieldPanel("slug"), FieldPanel("code")]),
            FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
            FieldPanel("parent", widget=term_chooser.widget_class(linked_fields={"scheme": "#id_scheme"})),
            FieldPanel("order"),
        ],
        base_form_class=TermForm,
    )


term_viewset = TermViewSet()
