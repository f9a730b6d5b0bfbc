"""`python -m tests.performance.table`: the README's table of the last `make bench`, in Markdown."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.performance.queries.asking import QUESTIONS

RESULTS = Path(__file__).parent / "results"
BENCH = RESULTS / "latest.json"
AT_LEAST = 15  # times grapple


def table(results: dict[str, Any]) -> str:
    """A row for each question: requests a second, and how many times grapple's."""
    head = ["| query | this API | wagtail-grapple | times | one stored row |", "|---|--:|--:|--:|--:|"]
    return "\n".join([*head, *(row(question, results[question]) for question in QUESTIONS)])


def row(question: str, result: dict[str, Any]) -> str:
    times = result["govwire"] / result["grapple"]
    numbers = [f"{result['govwire']:,.0f}", f"{result['grapple']:,.1f}", f"**{times:.0f}**", f"{result['raw_row']:,.0f}"]
    return f"| {question} {QUESTIONS[question]} | {' | '.join(numbers)} |"


def keep_in(kept: Path, results: Mapping[str, Any]) -> None:
    """What was measured anew takes the place of what was; the rest stays."""
    before = json.loads(kept.read_text()) if kept.exists() else {}
    kept.write_text(json.dumps(before | dict(results), indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    print(table(json.loads(BENCH.read_text())))
