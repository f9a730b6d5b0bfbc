"""Where the public finds a page: its site's address in the portal and the path that the library gives it.

The admin asks for it twice for each row of a list. So while a request that only reads is answered, what was read of the tree is kept.
"""

from collections.abc import Iterable
from contextvars import ContextVar
from typing import Any
from urllib.parse import quote

from django.core.signals import request_finished, request_started
from wagtail.models import Page

from cms.publishing.recording.location import HOME_DEPTH, Tree


class RememberingTree(Tree):
    """For one request: pages above are read once for all that stand below the same one."""

    def __init__(self) -> None:
        super().__init__()
        self.hold()

    def read_ahead(self, pages: Iterable[Page]) -> None:
        """What stands above all of these, in one statement."""
        parents = {page.path[: -Page.steplen] for page in pages}
        lines = {parent: [parent[:end] for end in range(HOME_DEPTH * Page.steplen, len(parent) + 1, Page.steplen)] for parent in parents}
        wanted = {path for line in lines.values() for path in line}
        found = {page.path: page for page in Page.objects.filter(path__in=wanted).select_related("content_type")}
        self._above = (self._above or {}) | {parent: [found[path] for path in line if path in found] for parent, line in lines.items()}


_reading: ContextVar[list[RememberingTree] | None] = ContextVar("reading", default=None)


def connect() -> None:
    request_started.connect(begin)
    request_finished.connect(end)


def begin(environ: dict[str, Any] | None = None, **kwargs: Any) -> None:
    """What a request changes it must see changed: only reading ones remember."""
    _reading.set([] if environ is not None and environ.get("REQUEST_METHOD") in {"GET", "HEAD"} else None)


def end(**kwargs: Any) -> None:
    _reading.set(None)


def tree() -> Tree:
    """The request's, or a new one."""
    held = _reading.get()
    if held is None:
        return Tree()
    if not held:
        held.append(RememberingTree())
    return held[0]


def read_ahead(pages: Iterable[Page]) -> None:
    """Before a list asks for the address of each of its pages."""
    remembering = tree()
    if isinstance(remembering, RememberingTree):
        remembering.read_ahead(pages)


def url_parts(page: Page) -> tuple[int | None, str, str] | None:
    """As Wagtail's `get_url_parts`: site id, root URL, path. Nothing for a page outside every site."""
    asked = tree()
    location = asked.locate(page)
    if location is None:
        return None
    return None, asked.site_url(location.site), quote(location.path)
