"""`python -m tests.performance.wire.table`: the README's table of the last `make bench-wire`, in Markdown."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from tests.performance.table import RESULTS, keep_in

KEPT = RESULTS / "wire.json"
LEAST_PART = 0.5  # of the rate of raw rows
MOST_GROWTH = 1.25
SOON = 10_000.0  # milliseconds
SAME = 1.05  # what two equal medians differ by at most


def hold(found: Mapping[str, Any]) -> bool:
    bounds = {
        "pages": lambda one: one["part"] >= LEAST_PART,
        "growth": lambda one: one["times"] <= MOST_GROWTH,
        "webhooks": lambda one: one["reached"]["p99"] <= SOON and one["times"] <= SAME,
    }
    return all(bounds[name](one) for name, one in found.items())


def tables(found: Mapping[str, Any]) -> str:
    """What was measured, a row each."""
    rows = {"pages": _pages, "growth": _growth, "webhooks": _webhooks}
    lines = [line for name, one in found.items() for line in rows[name](one)]
    return "\n".join(["| what | measured | bound |", "|---|--:|--:|", *lines])


def _pages(one: Mapping[str, Any]) -> Iterator[str]:
    yield f"| pages of 100 changes as ninjs a second, beside raw rows | {one['pages']} / {one['rows']} | at least {LEAST_PART:.0%} |"
    yield f"| the same with items that no partner has asked for yet | {one['fresh']} / {one['rows']} | |"


def _growth(one: Mapping[str, Any]) -> Iterator[str]:
    yield f"| a page with 1,000 and with 1,000,000 events, ms | {one['small_ms']} / {one['large_ms']} | × {MOST_GROWTH} |"


def _webhooks(one: Mapping[str, Any]) -> Iterator[str]:
    p50, p99 = one["reached"]["p50"] / 1000, one["reached"]["p99"] / 1000
    yield f"| from *publish* to 200 partners, ten of them dead, s, p50 / p99 | {p50:.1f} / {p99:.1f} | {SOON / 1000:.0f} s |"
    publishing = one["publishing"]
    yield f"| publishing with them and without, ms, p50 | {publishing['with']['p50']} / {publishing['without']['p50']} | the same |"


def keep(found: Mapping[str, Any]) -> None:
    keep_in(KEPT, found)


if __name__ == "__main__":
    print(tables(json.loads(KEPT.read_text())))
