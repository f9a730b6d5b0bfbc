"""Webhooks in the admin: the secret is shown when one is made, and nowhere else."""

from typing import Any, cast

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import CreateView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.partners.webhooks import signing
from cms.partners.webhooks.models import Endpoint


class EndpointForm(WagtailAdminModelForm):
    """One that was disabled, by hand or by its own 410, is told nothing until it is enabled again."""

    enabled = forms.BooleanField(label=_("enabled"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["enabled"].initial = self.instance.disabled_at is None

    def save(self, commit: bool = True) -> Endpoint:
        """When it was disabled is kept as it was."""
        disabled_at = None if self.cleaned_data["enabled"] else self.instance.disabled_at or timezone.now()
        self.instance.disabled_at = disabled_at
        saved: Endpoint = super().save(commit)
        return saved


class EndpointCreateView(CreateView):
    """Answers with the secret."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Nothing may keep the answer."""
        made = self.object = form.save()
        said = {"endpoint": made, "secret": signing.secret_of(made), "index": self.get_success_url()}
        response = render(self.request, "partners/signed.html", said)
        response["Cache-Control"] = "no-store"
        return response


class EndpointViewSet(ModelViewSet):
    model = Endpoint
    name = "partner_webhooks"
    icon = "upload"
    menu_label = _("Partners' webhooks")
    copy_view_enabled = False
    add_view_class = EndpointCreateView
    list_display = [
        Column("url", label=_("address")),
        "partner",
        Column("feed", label=_("feed"), accessor="feed.title"),
        DateColumn("delivered_at", label=_("last delivery")),
        DateColumn("failing_since", label=_("failing since")),
        BooleanColumn("is_enabled", label=_("enabled")),
    ]
    list_filter = ["partner"]
    ordering = ["partner", "pk"]
    form_fields = ["partner", "feed", "url", "enabled"]

    def get_form_class(self, for_update: bool = False) -> type[EndpointForm]:
        """The field `enabled` is none of the model's."""
        return cast("type[EndpointForm]", forms.modelform_factory(Endpoint, form=EndpointForm, fields=["partner", "feed", "url"]))
