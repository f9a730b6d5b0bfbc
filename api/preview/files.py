"""`/preview/media/…`, `/preview/files/…`: what a draft shows, for as long as the grant lasts that the address was made for."""

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from api.files import private
from api.http.caching import NEVER
from api.preview.addresses import number_in
from cms.preview import door

HEADERS = {
    "Cache-Control": NEVER, "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff", "X-Robots-Tag": "noindex",
}  # fmt: skip


@require_safe
def picture(request: HttpRequest, seal: str, key: str, filename: str) -> HttpResponseBase:
    return served("picture", seal, str(key), filename)


@require_safe
def attachment(request: HttpRequest, seal: str, key: str, filename: str) -> HttpResponseBase:
    return served("attachment", seal, str(key), filename)


def served(kind: str, seal: str, key: str, filename: str) -> HttpResponseBase:
    """404 for all that is wrong, or over."""
    number = number_in(seal, kind, key, filename)
    draft = door.numbered(number) if number is not None else None
    found = door.file_of(draft, kind, key, filename) if draft is not None else None
    return private(found, filename, HEADERS, attachment=kind == "attachment")
