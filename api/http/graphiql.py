"""GraphiQL for a browser that opens the GraphQL address; everything it loads comes from the project."""

from pathlib import Path
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from api.http.caching import NEVER

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Example(NamedTuple):
    """A query to start from."""

    title: str
    query: str


class Page:
    """The page, with the example queries of a folder: ``*.graphql`` in the order of their names, titled by their first comment."""

    def __init__(self, examples: Path | None = None) -> None:
        self._examples = [example(file) for file in sorted(examples.glob("*.graphql"))] if examples else []

    def response(self, request: HttpRequest) -> HttpResponse:
        """The page for this address."""
        examples = [one._asdict() for one in self._examples]
        page = render_to_string("api/graphiql.html", {"endpoint": request.path, "examples": examples})
        return HttpResponse(page, headers={"Content-Security-Policy": POLICY, "Cache-Control": NEVER, "Referrer-Policy": "same-origin"})


def example(file: Path) -> Example:
    """An example query from its file."""
    query = file.read_text(encoding="utf-8")
    first = query.lstrip().partition("\n")[0]
    return Example(first.lstrip("# ").strip() if first.startswith("#") else file.stem, query)
