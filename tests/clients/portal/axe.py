"""axe-core in a window: what it finds against WCAG 2.2 AA."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

PROGRAM = Path("clients/portal/node_modules/axe-core/axe.min.js")
EVERYTHING = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What a window's width and the colours and sizes of a style can change; all else lies in the elements, which are the same in each.
LAYOUT = {"runOnly": ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]}


def found(window: Page, options: dict[str, Any]) -> list[tuple[str, list[Any]]]:
    """Each rule that is broken, with the first three elements that break it."""
    window.evaluate(PROGRAM.read_text("utf-8"))
    broken = window.evaluate("options => axe.run(options).then(result => result.violations)", options)
    return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in broken]
