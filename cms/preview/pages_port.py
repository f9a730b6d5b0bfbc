"""What grants ask of pages, whose models readers must not know: `cms.preview.wagtail_pages` answers when Django has started."""

from typing import Any, Protocol

Given = dict[str, str]


class Pages(Protocol):
    """Pages by number."""

    def may_see(self, user: Any, page: int | None, parent: int) -> bool:
        """Whether this user may edit or publish the page, or make one below `parent`."""
        ...

    def current_hash(self, page: int) -> str | None:
        """SHA-256 of the page's latest text; none when the page is no more."""
        ...

    def note(self, page: int, action: str, user: Any, given: Given) -> None:
        """A line in the page's history."""
        ...

    def comment(self, page: int, user: Any, text: str) -> None:
        """A comment beside the page's title, in the name of the user."""
        ...


_registered: list[Pages] = []


def register(answers: Pages) -> None:
    _registered[:] = [answers]


def pages() -> Pages:
    return _registered[0]
