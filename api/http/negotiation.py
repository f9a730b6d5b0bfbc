"""Which media type an answer has: GraphQL over HTTP's two, or a page for a browser."""

from django.http import HttpRequest
from django.http.request import MediaType

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
HTML = "text/html"

OFFERED = f"{GRAPHQL}, {JSON}"


def chosen(request: HttpRequest, *, pages: bool = False) -> str | None:
    """The media type to answer in; None when nothing accepted is served. ``pages``: a browser may be answered with a page.

    Without ``Accept`` it is GraphQL's own type, as the draft says; ``*/*``, which many tools send unasked, gets plain JSON.
    Parameters (``charset=utf-8``) are not told apart: everything here is UTF-8.
    """
    if not request.headers.get("Accept", "").strip():
        return GRAPHQL
    served = [JSON, GRAPHQL, HTML] if pages else [JSON, GRAPHQL]
    refused = {_name(accepted) for accepted in request.accepted_types if not accepted.quality}
    for accepted in request.accepted_types:
        for kind in served:
            if accepted.quality and kind not in refused and _name(accepted) in {kind, f"{kind.partition('/')[0]}/*", "*/*"}:
                return kind
    return None


def _name(media: MediaType) -> str:
    return f"{media.main_type}/{media.sub_type}".lower()
