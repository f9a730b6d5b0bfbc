"""`GET /feeds/embargoes/…`: files of advance copies, for the partner that the address was made for, until the release."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from api import files
from api.feeds.answering import answered
from api.feeds.partners.files import require_signature
from api.http.caching import NEVER
from cms.embargoes import reading

HEADERS = {"Cache-Control": NEVER, "X-Content-Type-Options": "nosniff", "X-Robots-Tag": "noindex"}


def place(copy: int, partner: int, kind: str, key: str) -> str:
    """Below `/feeds/`; copy and partner by their keys."""
    return f"embargoes/{copy}/{partner}/{kind}/{key}"


def signed(request: HttpRequest, copy: int, partner: int, kind: str, key: str, filename: str) -> HttpResponse:
    """404 as soon as the partner may not have it or the embargo has ended, however long the address would hold."""
    return answered(request, partial(_answer, request, copy, partner, kind, str(key), filename))


def _answer(request: HttpRequest, copy: int, partner: int, kind: str, key: str, filename: str) -> HttpResponse:
    require_signature(request, place(copy, partner, kind, key), filename)
    found = reading.file_of(copy, partner, kind, key, filename, timezone.now())
    return files.private(found, filename, HEADERS, attachment=kind == "attachment")  # type: ignore[return-value]  # streamed
