"""What a page of the console says."""

from typing import Any

from bs4 import BeautifulSoup


def page(answer: Any) -> Any:
    assert answer.status_code == 200, answer.content.decode()[:2_000]
    return BeautifulSoup(answer.content.decode(), "html.parser")


def said(answer: Any) -> str:
    """Its own part, in one line."""
    (own,) = page(answer).select(".console")
    return " ".join(own.get_text().split())


def section(answer: Any, name: str) -> Any:
    """One panel."""
    (found,) = page(answer).select(f"[aria-labelledby={name}]")
    return found


def rows(answer: Any, name: str) -> list[list[str]]:
    """The cells of a panel's first table, less the last, of actions."""
    (body, *_) = section(answer, name).select("tbody")
    return [[" ".join(cell.get_text().split()) for cell in row.select("th, td")] for row in body.select("tr")]


def hits(answer: Any, name: str) -> list[tuple[str, str]]:
    """Titles of a list, each with its mark."""
    found = section(answer, name).select("ol.console-hits li:not(.console-none)")
    return [(one.select("a")[0].get_text(), "".join(mark.get_text() for mark in one.select(".desk-mark"))) for one in found]
