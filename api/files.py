"""Renditions and attachments: as private as the items that show them."""

from typing import Any

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from cms.library.documents.media_types import media_type
from cms.library.reading.files import PublicFile, public_file

MAX_AGE = 60  # seconds: short, so that a withdrawn file is soon gone from caches too


@require_safe
def picture(request: HttpRequest, key: str, filename: str) -> HttpResponseBase:
    return served(request, "picture", key, filename, attachment=False)


@require_safe
def attachment(request: HttpRequest, key: str, filename: str) -> HttpResponseBase:
    return served(request, "attachment", key, filename, attachment=True)


def served(request: HttpRequest, kind: str, key: str, filename: str, *, attachment: bool) -> HttpResponseBase:
    """404 unless something public shows it, and when the file itself is gone."""
    found = public_file(kind, key, filename)
    if found is None or not default_storage.exists(found.path):
        return HttpResponse("404", status=404, content_type="text/plain", headers={"Cache-Control": "no-store"})
    headers = {"ETag": f'"{found.position}-{filename}"', "Cache-Control": f"public, max-age={MAX_AGE}", "X-Content-Type-Options": "nosniff"}
    if request.headers.get("If-None-Match") == headers["ETag"]:
        return HttpResponse(status=304, headers=headers)
    return answer(found.path, filename, headers, attachment=attachment)


def private(found: PublicFile | None, filename: str, headers: dict[str, str], *, attachment: bool) -> HttpResponseBase:
    """A file for whom another rule let in; 404 where it let nobody in, and when the file itself is gone."""
    if found is None or not default_storage.exists(found.path):
        return HttpResponse("404", status=404, content_type="text/plain", headers=headers)
    return answer(found.path, filename, headers, attachment=attachment)


def answer(path: str, filename: str, headers: dict[str, str], *, attachment: bool) -> FileResponse:
    """Attachments are saved, not shown: an uploaded page must not run as one of ours."""
    response: Any = FileResponse(default_storage.open(path), content_type=media_type(filename))
    response["Content-Disposition"] = content_disposition_header(attachment, filename) or "inline"
    for name, value in headers.items():
        response[name] = value
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
