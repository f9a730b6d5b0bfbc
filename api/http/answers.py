"""Answers as HTTP: bodies, media types, statuses."""

import json
from typing import Any

import orjson
from django.http import HttpResponse

from api.errors import Code, Refusal, formatted
from api.http.negotiation import GRAPHQL, JSON
from api.http.refusals import HttpRefusal

PARTIAL = 294


def executed(data: dict[str, Any] | None, errors: list[dict[str, Any]], extensions: dict[str, Any], media: str) -> HttpResponse:
    """The answer of an execution: 200, or 294 when it has errors and the media type is GraphQL's own."""
    body: dict[str, Any] = {"errors": errors} if errors else {}
    return _response({**body, "data": data, "extensions": extensions}, media, PARTIAL if errors and media == GRAPHQL else 200)


def not_modified() -> HttpResponse:
    """304: what the client holds is still the answer."""
    response = HttpResponse(status=304)
    del response["Content-Type"]
    return response


def refused(errors: list[dict[str, Any]], status: int, media: str) -> HttpResponse:
    """The answer to a well-formed request that was not executed: its status, or 200 for plain JSON."""
    return _response({"errors": errors}, media, status if media == GRAPHQL else 200)


def rejected(refusal: HttpRefusal, media: str = JSON) -> HttpResponse:
    """The answer to what is no well-formed GraphQL request."""
    response = _response({"errors": [formatted(refusal)]}, media, refusal.status)
    for name, value in refusal.headers.items():
        response[name] = value
    return response


def failed(refusal: Refusal) -> HttpResponse:
    """The answer when we ourselves failed: 503 when asking again may help, else 500."""
    if refusal.code == Code.UNAVAILABLE:
        response = _response({"errors": [formatted(refusal)]}, JSON, 503)
        response["Retry-After"] = "5"
        return response
    return _response({"errors": [formatted(refusal)]}, JSON, 500)


def _response(body: dict[str, Any], media: str, status: int) -> HttpResponse:
    response = HttpResponse(_encoded(body), status=status, content_type=f"{media}; charset=utf-8")
    if status == PARTIAL:
        response.reason_phrase = "Partial Success"
    return response


def _encoded(body: dict[str, Any]) -> bytes:
    try:
        return orjson.dumps(body)
    except TypeError:
        # A lone surrogate or a number past 64 bits in stored data: JSON can say both, orjson does not.
        return json.dumps(body, default=str).encode()
