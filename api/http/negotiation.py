"""Which media type an answer has: GraphQL over HTTP's two, or a page for a browser."""

from django.http import HttpRequest

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
HTML = "text/html"

OFFERED = f"{GRAPHQL}, {JSON}"


def chosen(request: HttpRequest, *, pages: bool = False) -> str | None:
    """The media type to answer in; None when nothing accepted is served. ``pages``: a browser may be answered with a page.

    Without ``Accept`` it is GraphQL's own type, as the draft says; ``*/*``, which many tools send unasked, gets plain JSON.
    """
    if not request.headers.get("Accept", "").strip():
        return GRAPHQL
    return request.get_preferred_type([JSON, GRAPHQL, HTML] if pages else [JSON, GRAPHQL])
