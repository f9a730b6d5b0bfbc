"""Asks the public surface for everything: every root field with every combination of arguments that reaches items, every file, every
other address. What to ask is read from the schema that the server describes and from the addresses that it serves.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import orjson
from django.test import Client
from graphql import GraphQLField, build_client_schema, get_introspection_query, get_named_type

from tests.security.canary import newsroom, previews
from tests.security.canary.addresses import Call, Known, other_addresses
from tests.security.canary.pens import Untaught
from tests.security.canary.previews import Attempt
from tests.security.canary.selections import Selections

MOST = 25  # root fields in one request
LONGEST_PAGE = 100


@dataclass
class Answer:
    """One answer as bytes: `head` its headers, `body`. `calls` are what was asked under each name, as GraphQL."""

    asked: str
    status: int
    head: bytes
    body: bytes
    calls: dict[str, tuple[str, str]] = field(default_factory=dict)  # alias -> (root field, what was asked)

    @cached_property
    def _read(self) -> dict[str, Any]:
        return orjson.loads(self.body)

    @property
    def data(self) -> dict[str, Any]:
        return self._read.get("data") or {}

    @property
    def codes(self) -> list[str]:
        return [error["extensions"]["code"] for error in self._read.get("errors", ())] if b'"errors"' in self.body else []


class Crawler:
    """`known` is what a stranger could have learnt or guessed: addresses, identities, files. Each answer is yielded once."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.client = Client()
        self.requests: Counter[str] = Counter()
        described = self._post(get_introspection_query())
        self.schema = build_client_schema(described.data)
        self.selections = Selections(self.schema)
        self._at_once: dict[tuple[str, int], int] = {}

    def everything(self, first: Sequence[str] = (), only: Sequence[str] = ()) -> Iterator[Answer]:
        """`first` names root fields, `files`, `others` or `partners` to begin with, `only` those to be asked at all."""
        roots = self.schema.query_type.fields
        parts = {name: (lambda name=name: self.root(name)) for name in roots} | {
            "files": self.files, "others": self.others, "partners": self.partners,
        }  # fmt: skip
        for name in sorted(parts, key=lambda name: (name not in first, name)):
            if not only or name in only:
                yield from parts[name]()

    # GraphQL

    def root(self, name: str) -> Iterator[Answer]:
        definition = self.schema.query_type.fields[name]
        paged = "after" in definition.args
        for links in (1, 0):
            calls = [call for call in self.known.calls(name, definition) if self.known.depth(name, call) == links]
            if paged:
                for call in calls:
                    yield from self._pages(name, definition, call, links)
            else:
                yield from self._batches(name, definition, calls, links)

    def _batches(self, name: str, definition: GraphQLField, calls: Sequence[Call], links: int) -> Iterator[Answer]:
        waiting = list(calls)
        while waiting:
            count = self._at_once.get((name, links), MOST)
            answer = self._asked(name, definition, waiting[:count], links)
            if "TOO_COMPLEX" in answer.codes:
                if count == 1:  # too much hangs on it: its nodes' own fields are read where they are met elsewhere
                    if links == 0:
                        raise Untaught(f"{name} with {waiting[0]} is too complex to be crawled in one request.")
                    yield from self._batches(name, definition, waiting, 0)
                    return
                self._at_once[name, links] = count // 2
            else:
                del waiting[:count]
                yield answer

    def _pages(self, name: str, definition: GraphQLField, call: Call, links: int) -> Iterator[Answer]:
        after: str | None = None
        while True:
            size = self._at_once.get((name, links), LONGEST_PAGE)
            answer = self._asked(name, definition, [{**call, "first": size, "after": after}], links)
            if "TOO_COMPLEX" in answer.codes:
                if size == 1:
                    raise Untaught(f"{name} with {call} is too complex to be crawled one by one.")
                self._at_once[name, links] = size // 2
                continue
            yield answer
            page = ((answer.data.get("a0") or {}).get("pageInfo")) or {}
            after = page.get("endCursor")
            if not page.get("hasNextPage"):
                return

    def _asked(self, name: str, definition: GraphQLField, calls: Sequence[Call], links: int) -> Answer:
        """With variables, so that the server meets few different texts."""
        kind = get_named_type(definition.type)
        selection = self.selections.text(kind, links if self.selections.is_node(kind) else links + 1)
        declared, fields, variables = [], [], {}
        for index, call in enumerate(calls):
            declared += [f"${argument}{index}: {definition.args[argument].type}" for argument in call]
            given = ", ".join(f"{argument}: ${argument}{index}" for argument in call)
            fields.append(f"a{index}: {name}{f'({given})' if given else ''} {selection}")
            variables |= {f"{argument}{index}": value for argument, value in call.items()}
        query = f"query{f'({chr(44).join(declared)})' if declared else ''} {{ {' '.join(fields)} }}"
        answer = self._post(f"{query} {' '.join(self._fragments(query))}", variables, part=name)
        told = {f"a{index}": (name, f"{name} {json.dumps(call)}") for index, call in enumerate(calls)}
        return Answer(f"{name} {json.dumps(variables)}", answer.status, answer.head, answer.body, told)

    def _fragments(self, query: str) -> list[str]:
        """Those that the query needs, and those that they need."""
        needed: dict[str, str] = {}
        waiting = [query]
        while waiting:
            text = waiting.pop()
            for name, fragment in self.selections.fragments.items():
                if name not in needed and f"...{name} " in text:
                    needed[name] = fragment
                    waiting.append(fragment)
        return list(needed.values())

    def _post(self, query: str, variables: Call | None = None, part: str = "schema") -> Answer:
        self.requests[part] += 1
        sent = json.dumps({"query": query, "variables": variables or {}})
        response = self.client.post("/graphql", sent, content_type="application/json")
        return Answer(query, response.status_code, head_of(response), response.content)

    # Everything else

    def files(self) -> Iterator[Answer]:
        for address in self.known.files():
            yield self._get(address, "files")

    def partners(self) -> Iterator[Answer]:
        yield Answer("the partner's webhook", 200, b"", newsroom.messages())
        for path, body in newsroom.pages():
            self.requests["partners"] += 1
            yield Answer(path, 200, b"", body)

    def others(self) -> Iterator[Answer]:
        for address, headers in other_addresses(self.known):
            yield self._get(address, "others", headers)
        for address in previews.sealed(self.known):
            yield self._get(address, "previews")
        for attempt in previews.attempts(self.known):
            yield self._tried(attempt)

    def _tried(self, attempt: Attempt) -> Answer:
        self.requests["previews"] += 1
        response = self.client.post(attempt.address, attempt.body, content_type=attempt.content_type, headers=attempt.headers)
        return Answer(f"{attempt.address} {attempt.body}", response.status_code, head_of(response), response.content)

    def _get(self, address: str, part: str, headers: dict[str, str] | None = None) -> Answer:
        self.requests[part] += 1
        response = self.client.get(address, headers=headers or {})
        body = b"".join(response.streaming_content) if response.streaming else response.content
        return Answer(address, response.status_code, head_of(response), body)


def head_of(response: Any) -> bytes:
    return "\n".join(f"{name}: {value}" for name, value in response.items()).encode()
