"""Rich text as the library stores it: which items and files it links to, and the same with its links resolved.

The stored form comes from the sanitiser, so a link is exactly `<a href="item:…">` or `<a href="file:…">`, never nested.
"""

import re
from collections.abc import Callable, Iterator

_LINK = re.compile(r'<a href="(item|file):([0-9a-f-]{36})(#[^"<>]*)?"([^>]*)>(.*?)</a>', re.DOTALL)


def links_in(html: str) -> Iterator[tuple[str, str]]:
    """(`item` or `file`, content id or key) of each link of the hub's own."""
    if ":" in html and "<a href" in html:
        for found in _LINK.finditer(html):
            yield found[1], found[2]


def resolve(html: str, address: Callable[[str, str], str | None]) -> str:
    """Links given their addresses; a link whose target is gone or hidden becomes its text."""

    def link(found: re.Match[str]) -> str:
        url = address(found[1], found[2])
        return found[5] if url is None else f'<a href="{url}{found[3] or ""}"{found[4]}>{found[5]}</a>'

    return _LINK.sub(link, html)
