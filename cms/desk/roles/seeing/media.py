"""Pictures and attachments by the admin's API: Wagtail's own lists everyone's."""

from typing import Any

from django.db.models import QuerySet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

from cms.core.sight import Sight


class _Own:
    request: Any
    model: Any

    def get_queryset(self) -> QuerySet[Any]:
        """Those of the user's collections."""
        everyones: QuerySet[Any] = super().get_queryset()  # type: ignore[misc]
        return everyones.filter(pk__in=Sight(self.request.user).media(self.model).values("pk"))


class PicturesAPI(_Own, ImagesAdminAPIViewSet):
    """`/admin/api/main/images/`."""


class AttachmentsAPI(_Own, DocumentsAdminAPIViewSet):
    """`/admin/api/main/documents/`."""
