"""JSON Feed 1.1 as a JSON Schema."""

from typing import Any

from jsonschema import Draft202012Validator

from tests.api.feeds.rules.values import RFC3339

_URL = {"type": "string", "pattern": "^https?://"}
_TEXT = {"type": "string", "minLength": 1}
_INSTANT = {"type": "string", "pattern": RFC3339.pattern}
_AUTHORS = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "properties": {"name": _TEXT, "url": _URL, "avatar": _URL},
        "minProperties": 1,
        "additionalProperties": False,
    },
}
_ITEM = {
    "type": "object",
    "required": ["id"],
    "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
    "properties": {
        "id": _TEXT,
        "url": _URL,
        "external_url": _URL,
        "title": _TEXT,
        "content_html": {"type": "string"},
        "content_text": {"type": "string"},
        "summary": _TEXT,
        "image": _URL,
        "banner_image": _URL,
        "date_published": _INSTANT,
        "date_modified": _INSTANT,
        "authors": _AUTHORS,
        "tags": {"type": "array", "items": _TEXT},
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
        "attachments": {"type": "array"},
    },
    "patternProperties": {"^_": {}},
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": _TEXT,
        "home_page_url": _URL,
        "feed_url": _URL,
        "description": _TEXT,
        "user_comment": _TEXT,
        "next_url": _URL,
        "icon": _URL,
        "favicon": _URL,
        "authors": _AUTHORS,
        "language": {"type": "string"},
        "expired": {"type": "boolean"},
        "hubs": {"type": "array", "items": {"type": "object", "required": ["type", "url"], "properties": {"type": _TEXT, "url": _URL}}},
        "items": {"type": "array", "items": _ITEM},
    },
    "patternProperties": {"^_": {}},
    "additionalProperties": False,
}
_VALIDATOR = Draft202012Validator(SCHEMA)


def complaints(feed: dict[str, Any]) -> set[str]:
    """The keywords that fail, and DuplicateIds."""
    found = {str(error.validator) for error in _VALIDATOR.iter_errors(feed)}
    ids = [item.get("id") for item in feed.get("items", [])]
    return found | ({"DuplicateIds"} if len(set(ids)) < len(ids) else set())
