"""Requests for each question, and what their answers hold."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from tests.performance.data.specimens import NEWEST, SPAN

QUESTIONS = {
    "Q1": "one page by path: full body, breadcrumbs, picture",
    "Q2": "the 20 latest with summary, organisation, picture",
    "Q3": "a home page of 5 columns x 8 items",
    "Q4": "the 20 latest of a column since a date, with total count",
}
FROM = (NEWEST - SPAN / 2 + timedelta(minutes=1)).isoformat()

Manifest = dict[str, Any]
Variables = dict[str, Any]


def text(system: str, question: str) -> str:
    return (Path(__file__).parent / system / f"{question}.graphql").read_text()


def variables(system: str, question: str, manifest: Manifest) -> Iterator[Variables]:
    """Endless: another page, site or column each time."""
    chance = Random(question)
    while True:
        yield VARIABLES[system, question](manifest, chance)


VARIABLES: dict[tuple[str, str], Callable[[Manifest, Random], Variables]] = {
    ("govwire", "Q1"): lambda manifest, chance: dict(zip(("site", "path"), chance.choice(manifest["items"]), strict=True)),
    ("grapple", "Q1"): lambda manifest, chance: dict(zip(("site", "path"), chance.choice(manifest["items"]), strict=True)),
    ("govwire", "Q2"): lambda manifest, chance: {},
    ("grapple", "Q2"): lambda manifest, chance: {},
    ("govwire", "Q3"): lambda manifest, chance: {"site": chance.choice(manifest["sites"])},
    ("grapple", "Q3"): lambda manifest, chance: {f"c{place}": pk for place, pk in enumerate(chance.choice(manifest["homes"]), 1)},
    ("govwire", "Q4"): lambda manifest, chance: {"column": chance.choice(manifest["columns"]), "from": FROM},
    ("grapple", "Q4"): lambda manifest, chance: {"column": chance.choice(manifest["columns"])},
}


def bodies(system: str, question: str, manifest: Manifest, count: int) -> Iterator[str]:
    """Bodies of POST requests."""
    asked = text(system, question)
    for values in islice(variables(system, question, manifest), count):
        yield json.dumps({"query": asked, "variables": values})


def holds(system: str, question: str, answer: dict[str, Any]) -> tuple[int, int, int]:
    """How many items an answer holds, blocks of a body, and pictures with a rendition. Raises ValueError when it holds an error."""
    if answer.get("errors"):
        raise ValueError(f"{system} answers {question} with errors: {answer['errors']}")
    items = ITEMS[system, question](answer["data"])
    blocks = [block for item in items for block in item.get("body", ())]
    pictures = [one["image"] for one in [*items, *blocks] if one.get("image")]
    return len(items), len(blocks), sum("url" in (one.get("card") or one.get("thumbnail") or ()) for one in pictures)


ITEMS: dict[tuple[str, str], Callable[[Any], list[Any]]] = {
    ("govwire", "Q1"): lambda data: [data["route"]["item"]],
    ("grapple", "Q1"): lambda data: [data["page"]],
    ("govwire", "Q2"): lambda data: data["items"]["nodes"],
    ("grapple", "Q2"): lambda data: data["articles"],
    ("govwire", "Q3"): lambda data: [item for panel in data["site"]["home"]["panels"] for item in panel["items"]],
    ("grapple", "Q3"): lambda data: [item for panel in data.values() for item in panel["children"]],
    ("govwire", "Q4"): lambda data: data["items"]["nodes"],
    ("grapple", "Q4"): lambda data: data["page"]["articles"]["items"],
}
