"""The hub's coded errors in this package's words."""

import json
from typing import Any

from govwire_partner.failures import CursorRefused, Failure, Refused, Unintelligible

RESYNC = {"CURSOR_EXPIRED", "BAD_CURSOR"}
ADVICE = {
    "UNAUTHENTICATED": "The token does not hold: it was mistyped, taken back or has expired. Ask the ministry for another one.",
    "UNKNOWN_FEED": "There is no such feed of yours. Look at the name after --feed; the ministry knows your feeds.",
}


def refusal(status: int, body: bytes) -> Failure:
    """What to raise for an answer that is none."""
    code, message = said(body)
    if code in RESYNC:
        return CursorRefused(message)
    if code in ADVICE:
        return Refused(f"{ADVICE[code]} (The hub: {code})")
    if code:
        return Refused(f"The hub refuses: {message} ({code})")
    where = "leads elsewhere, and is not followed" if 300 <= status < 400 else "says nothing that a hub says"
    return Unintelligible(f"The answer {status} {where}: is the address a hub's? Look at --hub or GOVWIRE_HUB.")


def said(body: bytes) -> tuple[str, str]:
    """Code and message; empty where there are none."""
    try:
        error: Any = json.loads(body)["errors"][0]
        return str(error["extensions"]["code"]), str(error["message"])
    except (ValueError, KeyError, IndexError, TypeError):
        return "", ""
