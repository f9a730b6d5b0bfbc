"""Tokens are shown once, when they are made; taking one back keeps its row, for the record."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic import CreateView, DeleteView

from cms.partners import tokens
from cms.partners.models import Scope


class TokenCreateView(CreateView):
    """Answers with the token itself, which is kept nowhere."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Nothing may keep the answer."""
        said = form.cleaned_data
        scopes = [Scope(one) for one in said["scopes"]]
        made, secret = tokens.issue(said["partner"], said["label"], scopes, said["expires_at"])
        self.object = made
        response = render(self.request, "partners/issued.html", {"token": made, "secret": secret, "index": self.get_success_url()})
        response["Cache-Control"] = "no-store"
        return response


class TokenRevokeView(DeleteView):
    """It opens nothing from then on."""

    page_title = _("Take back")
    success_message = _("The token was taken back: it opens nothing any more.")

    def delete_action(self) -> None:
        """The row stays."""
        self.object.revoked_at = timezone.now()
        self.object.save(update_fields=["revoked_at"])
