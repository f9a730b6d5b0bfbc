"""`POST /preview/graphql`: the public schema and view, over a library that has the grant's draft in it."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from api.context import Context
from api.endpoint import LIST_SIZES
from api.http.view import GraphQLView
from api.preview.library import DraftLibrary
from api.preview.origins import ended, guarded
from api.schema import schema
from cms.library.reading.version import read
from cms.preview import door
from cms.preview.door import Shown

BEARER = "Bearer "


class DraftContext(Context):
    """Its library has a draft in it."""

    def __init__(self, draft: Shown) -> None:
        super().__init__()
        self.draft = draft
        self.library = DraftLibrary(draft)


def context(request: HttpRequest, version: Any) -> DraftContext:
    return DraftContext(request.draft)  # type: ignore[attr-defined]


def sources(asked: DraftContext) -> dict[str, Any]:
    """Where the draft's parts are edited, for clients that lead there."""
    return {"sources": {"contentId": asked.draft.row["content_id"], "fields": asked.draft.sources}}


view = GraphQLView(
    schema=schema.graphql_schema, context=context, version=read, list_sizes=LIST_SIZES, private=True, extensions=sources
)  # fmt: skip


@guarded
def graphql(request: HttpRequest) -> HttpResponse:
    """With `Authorization: Bearer <grant>`."""
    given = request.headers.get("Authorization", "")
    secret = given.removeprefix(BEARER)
    draft = door.grant_of(secret, request.headers.get("Origin")) if given.startswith(BEARER) and secret else None
    if draft is None:
        raise ended()
    request.draft = draft  # type: ignore[attr-defined]
    return view(request)
