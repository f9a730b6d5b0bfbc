"""The parameters of a request: the query, the operation's name, the variables."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson
from django.http import HttpRequest, UnreadablePostError
from django.http.request import MediaType

from api.http.refusals import malformed, too_large, unreadable, unsupported

MAX_PARAMETERS = 50


class Parameters(NamedTuple):
    """A well-formed request. ``variables`` are as sent, not yet coerced."""

    query: str
    operation_name: str | None
    variables: dict[str, Any]


def read(request: HttpRequest, limit: int) -> Parameters:
    """Read a GET or POST request of at most ``limit`` bytes; raises HttpRefusal. Unknown parameters are ignored."""
    sent = from_body(request, limit) if request.method == "POST" else from_address(request, limit)
    query, name, variables, extensions = (sent.get(key) for key in ("query", "operationName", "variables", "extensions"))
    if not isinstance(query, str) or not query.strip():
        raise malformed("`query` must be the text of a GraphQL document.", "参数 `query` 必须是 GraphQL 文档的文本。")
    if name is not None and not isinstance(name, str):
        raise malformed("`operationName` must be a string.", "参数 `operationName` 必须是字符串。")
    for key, value in (("variables", variables), ("extensions", extensions)):
        if value is not None and not isinstance(value, dict):
            raise malformed(f"`{key}` must be a JSON object.", f"参数 `{key}` 必须是 JSON 对象。")
    if any("\0" in text for text in _texts([query, name, variables])):
        raise unreadable("The request contains a NUL character.", "请求中含有空字符（NUL）。")
    return Parameters(query, name or None, variables or {})


def from_body(request: HttpRequest, limit: int) -> dict[str, Any]:
    """The JSON object of a POST request."""
    sent = json_body(request, limit)
    if isinstance(sent, list):
        raise malformed("Batches are not accepted; send one request at a time.", "不接受批量请求，请逐个发送。")
    if not isinstance(sent, dict):
        raise malformed("The body must be a JSON object with `query`.", "请求体必须是含有 `query` 的 JSON 对象。")
    return sent


def json_body(request: HttpRequest, limit: int) -> Any:
    """The JSON of a request, of at most ``limit`` bytes; raises HttpRefusal."""
    kind = MediaType(request.headers.get("Content-Type", ""))
    charset = str(kind.params.get("charset", "utf-8")).lower()
    if f"{kind.main_type}/{kind.sub_type}".lower() != "application/json" or charset not in {"utf-8", "utf8"}:
        raise unsupported()
    return _json(_body(request, limit), "body", "请求体")


def _body(request: HttpRequest, limit: int) -> bytes:
    declared = request.META.get("CONTENT_LENGTH") or "0"
    if declared.isdecimal() and int(declared) > limit:
        raise too_large(limit)
    try:
        body = request.read(limit + 1)
    except UnreadablePostError as error:
        raise unreadable("The body ended too soon.", "请求体不完整。") from error
    if len(body) > limit:
        raise too_large(limit)
    return bytes(body)


def from_address(request: HttpRequest, limit: int) -> dict[str, Any]:
    """The parameters of a GET request's address."""
    sent = texts_of_address(request, limit)
    for key in ("variables", "extensions"):
        if sent.get(key):
            sent[key] = json_of(sent[key], key)
        else:
            sent.pop(key, None)
    return sent


def json_of(text: str, name: str) -> Any:
    """What a parameter of the address says in JSON; raises HttpRefusal."""
    return _json(text.encode(), f"parameter `{name}`", f"参数 `{name}` ")


def texts_of_address(request: HttpRequest, limit: int) -> dict[str, Any]:
    """The parameters of an address of at most ``limit`` bytes, as they are written; each may stand there once. Raises HttpRefusal."""
    text = request.META.get("QUERY_STRING", "")
    if len(text) > limit:
        raise too_large(limit)
    try:
        # Latin-1 keeps every byte, so that what is no UTF-8 is noticed and not replaced.
        pairs = parse_qsl(text, keep_blank_values=True, encoding="latin-1", max_num_fields=MAX_PARAMETERS)
        sent: dict[str, Any] = {name: value.encode("latin-1").decode() for name, value in pairs}
    except ValueError as error:
        raise unreadable("The address is not UTF-8, or has too many parameters.", "地址不是 UTF-8 编码，或参数过多。") from error
    if len(sent) < len(pairs):
        raise malformed("A parameter stands twice in the address.", "地址中有重复的参数。")
    return sent


def _json(text: bytes, english: str, chinese: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise unreadable(f"The {english} is not valid JSON in UTF-8: {place}.", f"{chinese}不是有效的 UTF-8 JSON：{place}。") from error


def _texts(value: Any) -> Iterator[str]:
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            waiting += value
