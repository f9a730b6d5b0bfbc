"""CAP 1.2 as its schema and its standard have it: elements in order, values of closed lists, what an update must name."""

import re
from collections.abc import Iterator
from typing import Any

NAMESPACE = "{urn:oasis:names:tc:emergency:cap:1.2}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d")
ALERT = ("identifier", "sender", "sent", "status", "msgType", "source", "scope", "restriction", "addresses", "code", "note", "references",
         "incidents", "info")  # fmt: skip
INFO = ("language", "category", "event", "responseType", "urgency", "severity", "certainty", "audience", "eventCode", "effective", "onset",
        "expires", "senderName", "headline", "description", "instruction", "web", "contact", "parameter", "resource", "area")  # fmt: skip
REQUIRED = {
    "alert": ("identifier", "sender", "sent", "status", "msgType", "scope"),
    "info": ("category", "event", "urgency", "severity", "certainty"),
}
VALUES = {
    "status": {"Actual", "Exercise", "System", "Test", "Draft"},
    "msgType": {"Alert", "Update", "Cancel", "Ack", "Error"},
    "scope": {"Public", "Restricted", "Private"},
    "category": {"Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE", "Other"},
    "urgency": {"Immediate", "Expected", "Future", "Past", "Unknown"},
    "severity": {"Extreme", "Severe", "Moderate", "Minor", "Unknown"},
    "certainty": {"Observed", "Likely", "Possible", "Unlikely", "Unknown"},
}


def complaints(root: Any) -> list[str]:
    return list(_complaints(root))


def _complaints(root: Any) -> Iterator[str]:
    if root.tag != f"{NAMESPACE}alert":
        yield "root"
    yield from _ordered(root, "alert", ALERT)
    for part in root.iterfind(f"{NAMESPACE}info"):
        yield from _ordered(part, "info", INFO)
        for area in part.iterfind(f"{NAMESPACE}area"):
            if not area.findtext(f"{NAMESPACE}areaDesc"):
                yield "areaDesc"
    if any(character in (root.findtext(f"{NAMESPACE}{name}") or "") for name in ("identifier", "sender") for character in " ,<&"):
        yield "identifier"
    references = root.findtext(f"{NAMESPACE}references") or ""
    if root.findtext(f"{NAMESPACE}msgType") in {"Update", "Cancel"} and not re.fullmatch(rf"[^ ,]+,[^ ,]+,{INSTANT.pattern}", references):
        yield "references"


def _ordered(part: Any, name: str, order: tuple[str, ...]) -> Iterator[str]:
    names = [child.tag.removeprefix(NAMESPACE) for child in part]
    if not set(names) <= set(order) or names != sorted(names, key=order.index):
        yield f"order of {name}"
    yield from (f"{one} is missing" for one in REQUIRED[name] if one not in names)
    for child in part:
        own = child.tag.removeprefix(NAMESPACE)
        if own in VALUES and child.text not in VALUES[own]:
            yield f"value of {own}"
        if own in {"sent", "effective", "onset", "expires"} and not INSTANT.fullmatch(child.text or ""):
            yield f"instant of {own}"
