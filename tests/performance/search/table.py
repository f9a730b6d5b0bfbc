"""`python -m tests.performance.search.table`: the README's tables of the last `make bench-search`, in Markdown."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tests.performance.table import RESULTS, keep_in

KEPT = RESULTS / "search.json"


def tables(results: Mapping[str, Any]) -> str:
    """Of what was measured."""
    return "\n\n".join("\n".join(TABLES[what](result)) for what, result in results.items())


def stock(result: Mapping[str, Any]) -> Iterator[str]:
    yield "| milliseconds, p50 / p99 | this search | Wagtail's backend |"
    yield "|---|--:|--:|"
    for what, times in result["times"].items():
        yield f"| {what} | {_times(times['ours'])} | {_times(times['wagtail'])} |"
    right = {side: f"{found['right']} of {found['of']}" for side, found in result["tricky"].items()}
    yield f"| tricky inputs answered right | {right['ours']} | {right['wagtail']} |"


def growth(result: Mapping[str, Any]) -> Iterator[str]:
    few, many = result["documents"]
    yield f"| milliseconds, p50 / p99 | {few:,} | {many:,} | times, p99 |"
    yield "|---|--:|--:|--:|"
    yield f"| filtered, with all facets | {_times(result['small'])} | {_times(result['large'])} | {result['times']} |"


def visible(result: Mapping[str, Any]) -> Iterator[str]:
    yield "| milliseconds, p50 / p99 | while the index was rebuilt | times |"
    yield "|---|--:|--:|"
    for engine, found in result.items():
        yield f"| from *publish* to found, {engine} | {_times(found)} | {found['rebuilds']} |"


TABLES = {"stock": stock, "growth": growth, "visible": visible}


def keep(results: Mapping[str, Any]) -> None:
    keep_in(KEPT, results)


def _times(one: Mapping[str, float]) -> str:
    return f"{one['p50']:,.1f} / {one['p99']:,.1f}"


if __name__ == "__main__":
    print(tables(json.loads(KEPT.read_text())))
