"""Files to download."""

import hashlib
import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from cms.library.documents.media_types import media_type


class Attachment(AbstractDocument):
    """A file as the public may download it, for as long as something public refers to it."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False, help_text="Lower-case hex, of the file's bytes.")

    # Tags know no sites: they would be offered to everyone.
    admin_form_fields = tuple(name for name in Document.admin_form_fields if name != "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    @property
    def media_type(self) -> str:
        return media_type(self.filename)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The hash follows the file: computed whenever another one is put in its place."""
        if self.file and not getattr(self.file, "_committed", True):
            self.sha256 = digest(self.file)
            self.file_size = self.file.size
        super().save(*args, **kwargs)


def digest(file: Any) -> str:
    """SHA-256 of the content, read in pieces."""
    found = hashlib.sha256()
    for chunk in file.chunks():
        found.update(chunk)
    file.seek(0)
    return found.hexdigest()
