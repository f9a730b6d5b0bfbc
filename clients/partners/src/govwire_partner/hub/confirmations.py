"""Removals that the ministry waits for, as the hub tells them."""

from dataclasses import dataclass
from typing import Any

from govwire_partner.failures import Unintelligible
from govwire_partner.hub.entries import URI


@dataclass(frozen=True)
class Pending:
    """One removal; `reason` is the public one, empty where nothing is said."""

    uri: str
    content_id: str
    locale: str
    position: int
    kind: str
    at: str
    reason: str


def pending_of(answer: dict[str, Any]) -> list[Pending]:
    """Raises Unintelligible."""
    found = answer.get("pending")
    if not isinstance(found, list):
        raise Unintelligible("The hub's answer is no list of removals. Is the hub older than this package? Confirm on the partners' page.")
    return [_pending(one) for one in found]


def _pending(said: Any) -> Pending:
    named = ("uri", "contentId", "locale", "position") if isinstance(said, dict) else ()
    match [said.get(name) for name in named]:
        case [str(uri), str(content_id), str(locale), int(position)] if URI.fullmatch(uri):
            kind, at, reason = (str(said.get(name) or "") for name in ("kind", "at", "reason"))
            return Pending(uri, content_id, locale, position, kind, at, reason)
    raise Unintelligible("The hub's answer holds what is no removal: nothing was confirmed. Tell the ministry.")
