"""Who may ask: a client's server, which names no origin, or a page of exactly a client's origin."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api.errors import Code
from api.http import answers, caching
from api.http.refusals import HttpRefusal
from cms.preview import door

METHODS = "OPTIONS, POST"
HEADERS = "authorization, content-type, accept"

Answer = Callable[[HttpRequest], HttpResponse]


def guarded(answer: Answer) -> Answer:
    """POST alone; answers are never kept, name their one origin and send no address on."""

    def guarding(request: HttpRequest) -> HttpResponse:
        origin = request.headers.get("Origin")
        try:
            response = _allowed(request, origin, answer)
        except HttpRefusal as refusal:
            response = answers.rejected(refusal)
        if origin is not None and response.status_code != 403:
            response["Access-Control-Allow-Origin"] = origin
        response["Vary"] = "Origin, Accept, Authorization"
        response["Referrer-Policy"] = "no-referrer"
        response["X-Content-Type-Options"] = "nosniff"
        return caching.never(response)

    guarding.csrf_exempt = True  # type: ignore[attr-defined]
    return guarding


def _allowed(request: HttpRequest, origin: str | None, answer: Answer) -> HttpResponse:
    if origin is not None and origin not in door.origins():
        raise HttpRefusal(403, Code.FORBIDDEN, "This origin is no client of previews.", "该来源不是已登记的预览客户端。")
    if request.method == "OPTIONS":
        headers = {"Allow": METHODS, "Access-Control-Allow-Methods": METHODS, "Access-Control-Allow-Headers": HEADERS}
        return HttpResponse(status=204, headers=headers)
    if request.method != "POST":
        chinese = f"此地址不支持 {request.method} 方法，请使用 POST。"
        raise HttpRefusal(405, Code.METHOD_NOT_ALLOWED, f"{request.method} is not served here. Send POST.", chinese, {"Allow": METHODS})
    return answer(request)


def ended() -> HttpRefusal:
    """401: of every token and grant that is wrong, for whatever reason."""
    english = "This preview has ended, or never was. Open it anew from the desk or the share link."
    chinese = "预览已结束或不存在，请从编辑后台或分享链接重新打开。"
    return HttpRefusal(401, Code.PREVIEW_ENDED, english, chinese, {"WWW-Authenticate": "Bearer"})
