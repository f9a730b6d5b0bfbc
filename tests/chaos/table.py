"""`python -m tests.chaos.table`: the README's table of the last `make chaos`, in Markdown."""

import json
from collections.abc import Sequence
from pathlib import Path

from tests.chaos.rounds import Row

KEPT = Path(__file__).parent / "results" / "latest.json"
COLUMNS = {
    "fault": "fault", "engine": "engine", "publishes": "publishes", "answer": "search meanwhile", "seconds": "after s",
    "waited": "caught up after s", "public": "public", "found": "found", "missing": "not found", "twice": "twice", "stale": "stale",
    "lost": "publishes lost",
}  # fmt: skip


def table(rows: Sequence[Row]) -> str:
    head = [f"| {' | '.join(COLUMNS.values())} |", f"|{'---|' * 2}--:|---|{'--:|' * (len(COLUMNS) - 4)}"]
    return "\n".join([*head, *map(line, rows)])


def line(row: Row) -> str:
    return f"| {' | '.join(f'{row[name]:,}' if isinstance(row[name], int) else str(row[name]) for name in COLUMNS)} |"


def keep(rows: Sequence[Row]) -> None:
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(list(rows), indent=2) + "\n")


if __name__ == "__main__":
    print(table(json.loads(KEPT.read_text())))
