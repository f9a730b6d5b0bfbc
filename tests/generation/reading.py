"""What is public of an item, read in every way there is, and whether it says what was typed."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.conf import settings
from jsonschema import Draft202012Validator, FormatChecker

from api.schema import schema
from cms.library import registry
from cms.library.models import Item
from tests.api.client import data
from tests.generation.pens import Typed
from tests.generation.texts import plain
from tests.published import row
from tests.security.canary.selections import Selections

OF_THE_ROW = {"id", "contentId", "documentType", "locale"}
LISTED = 'query($type: DocumentType!) { items(site: "portal", filter: {documentTypes: [$type]}) { nodes { contentId title summary } } }'


def stored(page: Any) -> dict[str, Any]:
    """The whole document, as its JSON Schema describes it: what the item is, beside what it says, is the row's."""
    found: Item | None = row(page)
    assert found is not None, "it is not public"
    return {**{name: one for name, one in found.document.items() if name not in OF_THE_ROW}, "body": found.body}


def mistakes(page: Any) -> list[str]:
    """What the document's JSON Schema finds wrong with it."""
    return [f"{error.json_path}: {error.message}" for error in validator(page.document_type).iter_errors(stored(page))]


@cache
def validator(document_type: str) -> Draft202012Validator:
    document = registry.get(document_type).document
    described = json.loads((settings.BASE_DIR / "schemas" / "documents" / f"{document.__name__}.json").read_text())
    return Draft202012Validator(described, format_checker=FormatChecker())


def lost(typed: Typed, answer: Any, *but: str) -> list[str]:
    """What was typed and is not said; `but` are ends of places that this answer does not have."""
    found = said_in(answer)
    wanted = [(where, value) for where, value in typed.said if not where.endswith(but)]
    return [f"{where}: {value!r}" for where, value in wanted if not found.says(value)]


class said_in:  # noqa: N801
    """Every text and every number of an answer, and the lines of its texts."""

    def __init__(self, answer: Any) -> None:
        values = list(leaves(answer))
        self.numbers = {float(value) for value in values if isinstance(value, int | float)}
        self.whole = [value for value in values if isinstance(value, str)]
        self.texts = {plain(text) for text in self.whole}
        self.lines = {plain(line) for text in self.whole for line in text.split("\n")}

    def says(self, value: Any) -> bool:
        if not isinstance(value, str):
            return float(value) in self.numbers
        text = plain(value)
        return text in self.texts or text in self.lines or any(value in whole or text in plain(whole) for whole in self.whole)


def leaves(answer: Any) -> Iterator[Any]:
    if isinstance(answer, dict | list):
        for one in answer.values() if isinstance(answer, dict) else answer:
            yield from leaves(one)
    else:
        yield answer


@cache
def _by_path() -> str:
    selections = Selections(schema.graphql_schema)
    whole = selections.text(schema.graphql_schema.type_map["ContentItem"], 1)
    route = f'route(site: "portal", path: $path) {{ kind reason item {whole} }}'
    return f"query($path: String!) {{ {route} }} {' '.join(selections.fragments.values())}"


def at(path: str) -> dict[str, Any]:
    """What the address answers, with everything that an item can say."""
    route: dict[str, Any] = data(_by_path(), path=path)["route"]
    return route


def listed(page: Any) -> dict[str, Any] | None:
    """As it stands in the list of its type; None when it does not."""
    nodes = data(LISTED, type=page.document_type.upper())["items"]["nodes"]
    return next((node for node in nodes if node["contentId"] == str(page.translation_key)), None)
