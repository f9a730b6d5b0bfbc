"""`GET /feeds/files/…`: files of items by addresses that the hub signed, until they expire."""

from functools import partial

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from api import files
from api.errors import Code
from api.feeds.answering import answered
from api.feeds.arguments import Arguments
from api.feeds.ninjs.files import has_expired, is_genuine, public
from api.http.refusals import HttpRefusal

SIGNED = Arguments(expires="String", signature="String")


def signed(request: HttpRequest, kind: str, key: str, filename: str) -> HttpResponse:
    """404 as soon as nothing public shows it, however long the address would hold."""
    return answered(request, partial(_answer, request, kind, str(key), filename))


def _answer(request: HttpRequest, kind: str, key: str, filename: str) -> HttpResponse:
    require_signature(request, public(kind, key), filename)
    response: HttpResponseBase = files.served(request, kind, key, filename, attachment=kind == "attachment")
    response["Cache-Control"] = "private, max-age=60"
    return response  # type: ignore[return-value]  # a file is streamed


def require_signature(request: HttpRequest, place: str, filename: str) -> None:
    """Raises FORBIDDEN where the hub did not make this address, and where it has expired."""
    asked = SIGNED.asked(request).written
    expires, signature = asked.get("expires", ""), asked.get("signature", "")
    if not is_genuine(place, filename, expires, signature) or has_expired(expires):
        raise HttpRefusal(
            403,
            Code.FORBIDDEN,
            "This address has expired or was changed. Take it from the feed again.",
            "该地址已过期或被改动，请从订阅源重新获取。",
        )
