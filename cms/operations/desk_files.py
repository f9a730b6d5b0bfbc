"""Pictures and attachments for signed-in editors, drafts' too; the public surface has its own, guarded by the library."""

from pathlib import PurePosixPath

from django.conf import settings
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.static import serve
from filetype.types import IMAGE
from wagtail.admin.auth import require_admin_access
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve as serve_document
from wagtail.images import get_image_model

from cms.core.models import PictureRendition
from cms.core.sight import Sight

_PICTURES = {kind.extension for kind in IMAGE} | {"jpeg"}
_AVATARS = "avatar_images/"  # of the editors, as Wagtail places them


@require_admin_access
def picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """A picture or rendition by its place in the storage; anything else would run as the desk's own page."""
    if PurePosixPath(path).suffix.lower().lstrip(".") not in _PICTURES:
        raise Http404
    if not (path.startswith(_AVATARS) or _may_see(request, get_image_model(), _picture_at(path))):
        raise Http404
    return serve(request, path, document_root=settings.MEDIA_ROOT)


@require_admin_access
def attachment(request: HttpRequest, document_id: str, filename: str) -> HttpResponseBase:
    """An attachment by its number, as Wagtail's admin links to it."""
    if not _may_see(request, get_document_model(), int(document_id)):
        raise Http404
    return serve_document(request, document_id, filename)


def _picture_at(path: str) -> int:
    """Number of the picture whose file, or a rendition's, stands there."""
    found = get_image_model().objects.filter(file=path).values_list("pk", flat=True).first()
    return found or get_object_or_404(PictureRendition.objects.only("image_id"), file=path).image_id


def _may_see(request: HttpRequest, model: type[Model], key: int) -> bool:
    """Whether it is in one of the user's collections."""
    return bool(Sight(request.user).media(model).filter(pk=key).exists())
