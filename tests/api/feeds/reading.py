"""What tests of feeds ask for, and read."""

import json
from typing import Any

import feedparser
from django.conf import settings
from django.test import Client
from lxml import etree

from tests.api.feeds.rules import atom, json_feed, rss

VERSIONS = {"atom": "atom10", "rss": "rss20"}


def get(path: str, tag: str = "", **parameters: Any) -> Any:
    written = {name: json.dumps(value) if name == "filter" and not isinstance(value, str) else value for name, value in parameters.items()}
    return Client(headers={"if-none-match": tag} if tag else {}).get(path, written)


def followed(address: str) -> Any:
    """An absolute address of ours."""
    assert address.startswith(settings.PUBLIC_URL)
    return Client().get(address.removeprefix(settings.PUBLIC_URL))


def complaints(form: str, content: bytes) -> set[str]:
    """By the rules of the format."""
    if form == "json":
        return json_feed.complaints(json.loads(content))
    return {"atom": atom, "rss": rss}[form].complaints(etree.fromstring(content))


def titles(place: str, form: str = "atom", **parameters: Any) -> list[str]:
    """Of the items of a feed that is right."""
    response = get(f"/feeds/{place}.{form}", **parameters)
    assert response.status_code == 200, response.content
    assert complaints(form, response.content) == set()
    if form == "json":
        return [item["title"] for item in response.json()["items"]]
    found = feedparser.parse(response.content)
    assert not found.bozo
    assert found.version == VERSIONS[form]
    return [entry.title for entry in found.entries]


def left(place: str, **parameters: Any) -> dict[str, str]:
    """What an Atom feed says left it: by urn, the comment."""
    root = etree.fromstring(get(f"/feeds/{place}.atom", **parameters).content)
    return {one.get("ref"): one.findtext(f"{atom.TOMBSTONES}comment") or "" for one in root.iterfind(f"{atom.TOMBSTONES}deleted-entry")}


def refused(response: Any, code: str, status: int = 400) -> str:
    assert (response.status_code, response["Cache-Control"]) == (status, "no-store")
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == code
    assert all(error["extensions"]["messages"].values())
    return error["message"]
