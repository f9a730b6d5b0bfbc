"""One line of a source file: its bytes to a typed document, or the reason why not."""

from __future__ import annotations

from typing import Any

import orjson
from pydantic import ValidationError

from cms.importing.rejects import RejectCode
from cms.importing.source import SourceDocument

_SHOWN = 60
MOST_LINES = 20_000
"""Lines of one text: the longest laws have a tenth of them, and each becomes a block or two."""


class BadLineError(Exception):
    """A line that holds no importable document."""

    def __init__(self, code: RejectCode, reason: str, source_id: str | None = None) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.source_id = source_id


def parse_line(raw: bytes) -> SourceDocument:
    """The document of one line; BadLineError says what is wrong with it and what to do."""
    values = _object(_decoded(raw))
    source_id = _source_id(values)
    if _holds_nul(values):
        raise BadLineError(
            RejectCode.NUL, "The line holds a NUL character, which no database stores. Remove it from the source.", source_id
        )
    _require(values, source_id)
    try:
        document = SourceDocument.model_validate(values)
    except ValidationError as error:
        raise BadLineError(RejectCode.WRONG_VALUE, _explained(error), source_id) from error
    if len(document.body.splitlines()) > MOST_LINES:
        raise BadLineError(RejectCode.TOO_LONG, f"The text has more than {MOST_LINES:,} lines. Split the document.", source_id)
    return document


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"Byte {error.start + 1} of the line is not UTF-8. Save the file as UTF-8 (GBK files must be converted)."
        raise BadLineError(RejectCode.NOT_UTF8, reason) from error


def _object(text: str) -> dict[str, Any]:
    try:
        values = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        reason = f"The line is not JSON: {error.msg} at character {error.pos + 1}. Each line must be one complete JSON object."
        raise BadLineError(RejectCode.NOT_JSON, reason) from error
    if not isinstance(values, dict):
        raise BadLineError(RejectCode.NOT_AN_OBJECT, f"The line is a JSON {_kind(values)}, not an object with the fields of a document.")
    return values


def _kind(value: object) -> str:
    names = {list: "array", str: "string", bool: "boolean", int: "number", float: "number", type(None): "null"}
    return names.get(type(value), "value")


def _source_id(values: dict[str, Any]) -> str | None:
    value = values.get("id")
    return value[:200] if isinstance(value, str) else None


def _holds_nul(value: object) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, list):
        return any(_holds_nul(item) for item in value)
    return isinstance(value, dict) and any(_holds_nul(key) or _holds_nul(item) for key, item in value.items())


def _require(values: dict[str, Any], source_id: str | None) -> None:
    for name in ("id", "title", "body"):
        value = values.get(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            reason = f"The field “{name}” is missing or empty. A document needs an id, a title and a body."
            raise BadLineError(RejectCode.MISSING_FIELD, reason, source_id)


def _explained(error: ValidationError) -> str:
    parts = []
    for problem in error.errors(include_url=False):
        field = ".".join(str(part) for part in problem["loc"])
        shown = repr(problem.get("input"))
        shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
        parts.append(f"field “{field}”: {problem['msg']} (found {shown})")
    return "; ".join(parts) + "."
