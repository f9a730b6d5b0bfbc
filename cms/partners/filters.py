"""What a saved filter may be: those who read by it say so, and register when Django starts."""

from collections.abc import Callable, Mapping
from typing import Any

Checker = Callable[[Mapping[str, Any]], str]

_checkers: list[Checker] = []


def register(checker: Checker) -> None:
    """`checker(arguments)` answers what is wrong with arguments of `items`, for the editor; nothing when they do."""
    _checkers.append(checker)


def complaint(arguments: Mapping[str, Any]) -> str:
    """The first one; empty when there is none."""
    return next((said for checker in _checkers if (said := checker(arguments))), "")


def default() -> dict[str, Any]:
    """Archived items stay in a feed: they are still public, and no newsroom need take them down."""
    return {"includeArchived": True}
