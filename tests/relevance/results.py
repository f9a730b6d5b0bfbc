"""Figures as a table side by side, and as a file."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LATEST = Path(__file__).parent / "results" / "latest.json"

Results = dict[str, dict[str, dict[str, float]]]  # by row (a set, or a kind in it) and engine: figures by measure


def table(results: Results) -> str:
    """A line for each row, a group of columns for each measure, with a column for each engine."""
    engines = list(dict.fromkeys(engine for row in results.values() for engine in row))
    names = list(dict.fromkeys(name for row in results.values() for figures in row.values() for name in figures))
    heads = ["", *(f"{name} {engine}" for name in names for engine in engines)]
    lines = [[row, *(_cell(by_engine.get(engine, {}), name) for name in names for engine in engines)] for row, by_engine in results.items()]
    widths = [max(len(line[place]) for line in [heads, *lines]) for place in range(len(heads))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in [heads, *lines])


def keep(results: Mapping[str, Any]) -> None:
    """In LATEST, beside what it holds of other rows."""
    LATEST.parent.mkdir(exist_ok=True)
    kept = json.loads(LATEST.read_text("utf-8")) if LATEST.exists() else {}
    LATEST.write_text(json.dumps(kept | dict(results), indent=1, ensure_ascii=False) + "\n", "utf-8")


def _cell(figures: Mapping[str, float], name: str) -> str:
    return f"{figures[name]:.4g}" if name in figures else ""
