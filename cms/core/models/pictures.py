"""Pictures. The original is never public; the public gets the named renditions, made when the picture is uploaded."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

RENDITIONS = {"thumbnail": "fill-240x160", "card": "fill-640x360", "content": "width-1200", "hero": "fill-1920x720"}


class Picture(AbstractImage):
    """`description` is the alternative text: empty only when the picture is decorative."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("Says nothing that the text does not say: screen readers pass over it.")
    )

    admin_form_fields = (*Image.admin_form_fields, "decorative")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def lacks_alternative_text(self) -> bool:
        return not (self.decorative or self.description.strip())


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta(AbstractRendition.Meta):
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_picture_and_filter")
        ]
