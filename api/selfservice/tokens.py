"""A partner's tokens: issued, replaced while the old one still holds, taken back."""

from datetime import timedelta

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from api.selfservice.access import own
from cms.partners import tokens
from cms.partners.models import Partner, Scope

OVERLAP = timedelta(days=7)  # that a replaced token still holds
MOST = 20  # that hold at once


class TokenForm(forms.Form):
    label = forms.CharField(max_length=80)
    scopes = forms.MultipleChoiceField(choices=Scope.choices)


@require_POST
@own
def issue(request: HttpRequest, partner: Partner) -> HttpResponse:
    """Shown in the answer alone."""
    form = TokenForm(request.POST)
    if not form.is_valid():
        return refused(request, _("Say where the token will be used, and choose what it opens."))
    if partner.tokens.filter(revoked_at=None).count() >= MOST:
        return refused(request, _("There are too many tokens. Take back those that are not used."))
    return shown(request, *tokens.issue(partner, form.cleaned_data["label"], [Scope(one) for one in form.cleaned_data["scopes"]]))


@require_POST
@own
def replace(request: HttpRequest, partner: Partner, pk: int) -> HttpResponse:
    """Another one for the same; the old one holds for a week, or as long as it would have."""
    old, now = get_object_or_404(partner.tokens, pk=pk, revoked_at=None), timezone.now()
    made, secret = tokens.issue(partner, old.label, [Scope(one) for one in old.scopes])
    old.expires_at = min(old.expires_at or now + OVERLAP, now + OVERLAP)
    old.save(update_fields=["expires_at"])
    return shown(request, made, secret)


@require_POST
@own
def revoke(request: HttpRequest, partner: Partner, pk: int) -> HttpResponse:
    """It opens nothing from then on; its row stays."""
    partner.tokens.filter(pk=pk, revoked_at=None).update(revoked_at=timezone.now())
    return redirect("selfservice:home")


def shown(request: HttpRequest, what: object, secret: str) -> HttpResponse:
    return render(request, "selfservice/secret.html", {"what": what, "secret": secret})


def refused(request: HttpRequest, why: object) -> HttpResponse:
    return render(request, "selfservice/refused.html", {"why": "form", "said": why}, status=400)
