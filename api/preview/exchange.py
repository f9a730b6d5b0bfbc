"""`POST /preview/exchange`: a client's server gives the token that its page was opened with, and gets a grant."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from api.http.parameters import json_body
from api.http.refusals import malformed
from api.preview.origins import ended, guarded
from cms.preview import door

LARGEST = 4 * 1024  # bytes of a body


@guarded
def exchange(request: HttpRequest) -> HttpResponse:
    """`{"token", "client"}` -> `{"grant", "expiresAt", "site", "path", "locale", "contentId", "frameAncestors"}`."""
    sent: Any = json_body(request, LARGEST)
    named = sent if isinstance(sent, dict) else {}
    token, client = named.get("token"), named.get("client")
    if not isinstance(token, str) or not isinstance(client, str):
        raise malformed(
            "The body must be an object with the texts `token` and `client`.", "请求体必须是含有文本 `token` 和 `client` 的对象。"
        )
    found = door.exchange(token, client, request.headers.get("Origin"))
    if found is None:
        raise ended()
    secret, draft = found
    row = draft.row
    return JsonResponse(
        {
            "grant": secret, "expiresAt": draft.until.isoformat(timespec="seconds"), "site": row["site"], "path": row["path"],
            "locale": row["locale"], "contentId": row["content_id"], "frameAncestors": door.framers(),
        }
    )  # fmt: skip
