"""The tags of a page."""

from html.parser import HTMLParser


class Tags(HTMLParser):
    """Every start tag with its attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def metas(self) -> set[tuple[str | None, str | None]]:
        """Name and content of each."""
        return {(attributes.get("name"), attributes.get("content")) for tag, attributes in self.found if tag == "meta"}
