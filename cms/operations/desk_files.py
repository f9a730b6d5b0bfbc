"""Pictures and attachments for signed-in editors, drafts' too; the public surface has its own, guarded by the library."""

from pathlib import PurePosixPath

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.static import serve
from filetype.types import IMAGE
from wagtail.admin.auth import require_admin_access
from wagtail.documents.views.serve import serve as serve_document

_PICTURES = {kind.extension for kind in IMAGE} | {"jpeg"}


@require_admin_access
def picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """A picture or rendition by its place in the storage; anything else would run as the desk's own page."""
    if PurePosixPath(path).suffix.lower().lstrip(".") not in _PICTURES:
        raise Http404
    return serve(request, path, document_root=settings.MEDIA_ROOT)


@require_admin_access
def attachment(request: HttpRequest, document_id: str, filename: str) -> HttpResponseBase:
    """An attachment by its number, as Wagtail's admin links to it."""
    return serve_document(request, document_id, filename)
