"""`GET` and `POST /feeds/<feed>/confirmations`: which removals a partner has not confirmed, and that it carried them out."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from api.feeds.answering import READING, answered
from api.feeds.partners import refusals
from api.feeds.partners.calling import Caller, caller
from api.feeds.partners.kinds import Kind
from api.feeds.partners.views import private
from api.feeds.writing.channel import urn
from api.http.parameters import json_body
from cms.library.documents.instants import in_beijing
from cms.library.reading.standings import is_suppressed, tombstones
from cms.partners.models import Partner, Scope
from cms.withdrawals import confirming, recalls
from cms.withdrawals.confirming import Removal
from cms.withdrawals.models import Recall

MOST = 100  # of one request
LARGEST = 32 * 1024  # bytes of a body
POSITIONS = range(1, 2**63)


@csrf_exempt
def confirmations(request: HttpRequest, feed: str) -> HttpResponse:
    """Of the partner, whichever of its feeds the items came by. Confirmed again, nothing changes."""
    return answered(request, partial(_answer, request, feed), (*READING, "POST"))


def _answer(request: HttpRequest, slug: str) -> HttpResponse:
    found = caller(request, Scope.CONFIRMATIONS)
    feed = found.feed(slug)
    said = _confirmed(found, taken(json_body(request, LARGEST))) if request.method == "POST" else {}
    return private({"feed": feed.slug, **said, "pending": waiting(found.partner)}, found)


def _confirmed(found: Caller, removals: list[Removal]) -> dict[str, Any]:
    by = f"API: {found.token.label} ({found.token.prefix}…)"
    moments = confirming.confirm(found.partner, removals, by, timezone.now())
    return {"confirmations": [_status(one, at) for one, at in zip(removals, moments, strict=True)]}


def _status(removal: Removal, at: Any) -> dict[str, Any]:
    """Of what the partner never received, and of what is not there, the same is said."""
    named = {"contentId": removal.content_id, "locale": removal.locale, "position": removal.position}
    return {**named, "status": "confirmed" if at else "not_awaited", "confirmedAt": in_beijing(at).isoformat() if at else None}


def waiting(partner: Partner) -> list[dict[str, Any]]:
    """The oldest first, MOST of them: those behind come when these are confirmed."""
    found = list(recalls.awaited(partner)[:MOST])
    keys = [(one.withdrawal.content_id, one.withdrawal.locale) for one in found]
    stones = tombstones(keys)
    return [pending(one, suppressed=is_suppressed(stones.get(key))) for one, key in zip(found, keys, strict=True)]


def pending(recall: Recall, *, suppressed: bool) -> dict[str, Any]:
    """Of what is secret the id alone."""
    left = recall.withdrawal
    said = {
        "position": left.position,
        "at": in_beijing(left.at).isoformat(),
        "kind": Kind.WITHHELD if suppressed else Kind.WITHDRAWN,
        "contentId": left.content_id,
        "locale": left.locale,
        "uri": urn(left.content_id, left.locale),
        "receivedVersion": str(recall.version),
        "receivedAt": in_beijing(recall.received_at).isoformat(),
        "reminders": recall.reminders,
    }
    return said if suppressed else {**said, "reason": left.reason}


def taken(body: Any) -> list[Removal]:
    """Raises BAD_REQUEST with the place, and OUT_OF_RANGE."""
    sent = body.get("confirmations") if isinstance(body, dict) else None
    if not isinstance(sent, list):
        raise refusals.no_confirmations("The body has no list `confirmations`", "请求体中没有 confirmations 列表")
    if not 1 <= len(sent) <= MOST:
        raise refusals.too_many_confirmations(MOST)
    return [_removal(one, number) for number, one in enumerate(sent)]


def _removal(one: Any, number: int) -> Removal:
    values = [one.get(name) for name in ("contentId", "locale", "position")] if isinstance(one, dict) else []
    match values:
        case [str(content_id), str(locale), int(position)] if _is_short(content_id, locale) and position in POSITIONS:
            return Removal(content_id, locale, position)
    raise refusals.no_confirmations(f"`confirmations[{number}]` is not a removal", f"confirmations[{number}] 不是有效的移除条目")


def _is_short(*texts: str) -> bool:
    return all(0 < len(text) <= 36 and "\0" not in text for text in texts)
