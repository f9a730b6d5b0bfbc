"""The parameters of a feed's address, read as the arguments of a field in GraphQL."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from graphql import parse

from api.execution import Operation, VariablesRefused
from api.feeds.queries import query_of
from api.http.parameters import json_of, texts_of_address
from api.http.refusals import unreadable
from api.schema import schema

LONGEST = 8 * 1024  # bytes of the address


@dataclass(frozen=True)
class Asked:
    """`written` as in the address, `values` as resolvers get them."""

    written: dict[str, Any]
    values: dict[str, Any]

    @property
    def query(self) -> str:
        """The part of the address behind the question mark, the same for each way to write it."""
        return query_of(self.written)


class Arguments:
    """By name, the types of GraphQL that an address's parameters have; other parameters are ignored."""

    def __init__(self, **types: str) -> None:
        self._types = types

    def asked(self, request: HttpRequest) -> Asked:
        """Raises HttpRefusal."""
        sent = texts_of_address(request, LONGEST)
        written = {name: sent[name] for name in self._types if sent.get(name)}
        if any("\0" in value for value in written.values()) or "\\u0000" in written.get("filter", ""):
            raise unreadable("The request contains a NUL character.", "请求中含有空字符（NUL）。")
        if "filter" in written:
            written["filter"] = json_of(written["filter"], "filter")
        return Asked(written, self.coerced(written))

    def coerced(self, written: dict[str, Any]) -> dict[str, Any]:
        """By the types of GraphQL, with its words for what is wrong. Raises HttpRefusal."""
        try:
            return self._operation.coerced(written)
        except VariablesRefused as refused:
            message = refused.errors[0].message
            raise unreadable(message.replace("Variable '$", "Parameter '"), f"参数有误：{message}") from None

    @cached_property
    def _operation(self) -> Operation:
        declared = ", ".join(f"${name}: {kind}" for name, kind in self._types.items())
        return Operation(schema.graphql_schema, parse(f"query({declared}) {{ __typename }}"))
