"""One message as CAP 1.2 (OASIS), in the order that its schema has."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from api.feeds.writing.channel import name_of, plain
from cms.library.documents.instants import in_beijing
from cms.library.locales import DEFAULT
from cms.library.reading.directory import Site
from cms.partners.models import AlertMessage

MEDIA_TYPE = "application/cap+xml"
NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
# 突发事件应对法: red, orange, yellow, blue.
SEVERITIES = {"I": "Extreme", "II": "Severe", "III": "Moderate", "IV": "Minor"}
LEVELS = {"I": "一级（红色）", "II": "二级（橙色）", "III": "三级（黄色）", "IV": "四级（蓝色）"}


def written(message: AlertMessage, replaced: AlertMessage | None, site: Site, description: str, web: str | None) -> bytes:
    """`replaced` is what it refers to; `description` and `web` are those of the item to read, where it is public."""
    root = etree.Element(f"{{{NAMESPACE}}}alert", nsmap={None: NAMESPACE})
    said: dict[str, Any] = {
        "identifier": message.identifier,
        "sender": sender(site),
        "sent": instant(message.at),
        "status": "Actual",
        "msgType": message.kind,
        "scope": "Public",
        "references": reference(replaced, site) if replaced else None,
    }
    add(root, said)
    info(etree.SubElement(root, f"{{{NAMESPACE}}}info"), message, site, description, web)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def info(parent: Any, message: AlertMessage, site: Site, description: str, web: str | None) -> None:
    """What editors do not say is unknown, not guessed."""
    alert = message.document
    level = LEVELS[alert["level"]]
    add(
        parent,
        {
            "language": "zh-CN",
            "category": "Other",
            "event": f"{level}预警",
            "urgency": "Past" if message.kind == AlertMessage.Kind.CANCEL else "Unknown",
            "severity": SEVERITIES[alert["level"]],
            "certainty": "Unknown",
            "onset": alert["startsAt"],
            "expires": alert["endsAt"],
            "senderName": name_of(site, DEFAULT),
            "headline": alert["title"],
            "description": description or alert["title"],
            "web": web or alert["url"],
        },
    )
    add(etree.SubElement(parent, f"{{{NAMESPACE}}}area"), {"areaDesc": name_of(site, DEFAULT)})


def add(parent: Any, said: dict[str, Any]) -> None:
    for name, text in said.items():
        if text:
            etree.SubElement(parent, f"{{{NAMESPACE}}}{name}").text = plain(text)


def sender(site: Site) -> str:
    """By an Internet domain of the site."""
    return urlsplit(site["url"]).hostname or site["code"]


def reference(message: AlertMessage, site: Site) -> str:
    return f"{sender(site)},{message.identifier},{instant(message.at)}"


def instant(moment: datetime) -> str:
    return in_beijing(moment).isoformat()
