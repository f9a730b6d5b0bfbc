"""Removals that wait for the partner's word: confirmed by a person, where no client does."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from api.selfservice.access import own
from cms.partners.models import Partner
from cms.withdrawals import confirming, recalls


@require_POST
@own
def confirm(request: HttpRequest, partner: Partner) -> HttpResponse:
    """Those whose positions were ticked, of the partner's own."""
    ticked = [int(one) for one in request.POST.getlist("position") if one.isascii() and one.isdecimal() and len(one) < 19]
    by = f"/partners/: {request.user.get_username()}"
    confirming.settle(list(recalls.awaited(partner).filter(withdrawal__position__in=ticked)), by, timezone.now())
    return redirect("selfservice:home")
