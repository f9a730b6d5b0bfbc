"""The parameters of a feed's address, as the arguments of `search` in GraphQL."""

from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode

import orjson
from django.http import HttpRequest
from graphql import parse

from api.execution import Operation, VariablesRefused
from api.http.parameters import json_of, texts_of_address
from api.http.refusals import unreadable
from api.schema import schema

LONGEST = 8 * 1024  # bytes of the address
NAMES = ("text", "site", "scope", "locale", "filter", "near")

_ARGUMENTS = "query($text: String, $site: ID, $scope: SearchScope, $locale: String, $filter: ItemFilter, $near: ID) { __typename }"


@dataclass(frozen=True)
class Asked:
    """`written` as in the address, `values` as resolvers get them."""

    written: dict[str, Any]
    values: dict[str, Any]

    @property
    def query(self) -> str:
        """The part of the address behind the question mark, the same for each way to write it."""
        texts = {name: orjson.dumps(value).decode() if name == "filter" else value for name, value in self.written.items()}
        return urlencode(texts)


def asked(request: HttpRequest) -> Asked:
    """Raises HttpRefusal."""
    sent = texts_of_address(request, LONGEST)
    written = {name: sent[name] for name in NAMES if sent.get(name)}
    if any("\0" in value for value in written.values()) or "\\u0000" in written.get("filter", ""):
        raise unreadable("The request contains a NUL character.", "请求中含有空字符（NUL）。")
    if "filter" in written:
        written["filter"] = json_of(written["filter"], "filter")
    return Asked(written, _coerced(written))


def _coerced(written: dict[str, Any]) -> dict[str, Any]:
    """By the types of GraphQL, with its words for what is wrong."""
    try:
        return _operation().coerced(written)
    except VariablesRefused as refused:
        message = refused.errors[0].message
        raise unreadable(message.replace("Variable '$", "Parameter '"), f"参数有误：{message}") from None


@cache
def _operation() -> Operation:
    return Operation(schema.graphql_schema, parse(_ARGUMENTS))
