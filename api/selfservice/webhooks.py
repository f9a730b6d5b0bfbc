"""A partner's webhooks: what they were told, what failed and why, and what is to be told again."""

import json
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from api.errors import Refusal
from api.selfservice.access import own
from api.selfservice.tokens import refused, shown
from api.webhooks import repeating
from cms.partners.models import Partner
from cms.partners.webhooks import signing
from cms.partners.webhooks.models import Endpoint, Message, State

MOST = 20  # of one partner
ON_A_PAGE = 25
BACK = timedelta(days=90)


class EndpointForm(forms.ModelForm[Endpoint]):
    class Meta:
        model = Endpoint
        fields = ["feed", "url"]


class ReplayForm(forms.Form):
    since = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])


@require_POST
@own
def add(request: HttpRequest, partner: Partner) -> HttpResponse:
    """Its secret is shown in the answer alone."""
    if partner.endpoints.count() >= MOST:
        return refused(request, _("There are too many webhooks. Remove those that are not used."))
    form = EndpointForm(request.POST, instance=Endpoint(partner=partner))
    form.fields["feed"].queryset = partner.feeds.all()  # type: ignore[attr-defined]
    if not form.is_valid():
        return refused(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
    made = form.save()
    return shown(request, made, signing.secret_of(made))


@own
def log(request: HttpRequest, partner: Partner, pk: int) -> HttpResponse:
    """Its messages, newest first; `?state=` those alone."""
    endpoint = get_object_or_404(partner.endpoints.select_related("feed"), pk=pk)
    state = request.GET.get("state", "")
    messages = endpoint.messages.filter(state=state) if state in State.values else endpoint.messages.all()
    part = Paginator(messages, ON_A_PAGE).get_page(request.GET.get("page"))
    rows = [{"message": one, "body": indented(one), "state": one.get_state_display()} for one in part]
    said = {"partner": partner, "endpoint": endpoint, "rows": rows, "part": part, "state": state, "states": State.choices}
    return render(request, "selfservice/webhook.html", said | {"since": timezone.localtime() - timedelta(hours=1)})


def indented(message: Message) -> str:
    return json.dumps(json.loads(message.body), ensure_ascii=False, indent=2)


@require_POST
@own
def act(request: HttpRequest, partner: Partner, pk: int, what: str) -> HttpResponse:
    """`test`, `replay`, `again`, `secret`, `switch` or `remove`."""
    endpoint = get_object_or_404(partner.endpoints.select_related("feed"), pk=pk)
    if what == "secret":
        return shown(request, endpoint, signing.rotate(endpoint, timezone.now()))
    if what == "remove":
        endpoint.delete()
        return redirect("selfservice:home")
    answer: HttpResponse | None = _ACTS[what](request, endpoint)
    return answer or redirect("selfservice:webhook", pk=pk)


def _test(request: HttpRequest, endpoint: Endpoint) -> None:
    repeating.test(endpoint)


def _replay(request: HttpRequest, endpoint: Endpoint) -> HttpResponse | None:
    form = ReplayForm(request.POST)
    since: datetime | None = form.cleaned_data["since"] if form.is_valid() else None
    if since is None or since < timezone.now() - BACK:
        return refused(request, _("Say from when, as 2026-01-31 09:30, at most 90 days back. For what is older take a snapshot."))
    try:
        repeating.replay(endpoint, since)
    except Refusal as refusal:
        return refused(request, refusal.chinese)
    return None


def _again(request: HttpRequest, endpoint: Endpoint) -> None:
    """What was given up, from the beginning of the schedule."""
    again: dict[str, Any] = {"state": State.WAITING, "attempts": 0, "due_at": timezone.now()}
    endpoint.messages.filter(state=State.GIVEN_UP).update(**again)


def _switch(request: HttpRequest, endpoint: Endpoint) -> None:
    endpoint.disabled_at = timezone.now() if endpoint.is_enabled else None
    endpoint.resting_until = None
    endpoint.save(update_fields=["disabled_at", "resting_until"])


_ACTS: dict[str, Any] = {"test": _test, "replay": _replay, "again": _again, "switch": _switch}
ACTS = ("secret", "remove", *_ACTS)
