"""Pictures. The original is never public; the public gets the named renditions, made when the picture is uploaded."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.images.image_operations import FilterOperation
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from willow.plugins.pillow import PillowImage

from cms.core.models.attachments import digest

RENDITIONS = {
    "thumbnail": "fill-240x160|withoutmetadata",
    "card": "fill-640x360|withoutmetadata",
    "content": "width-1200|withoutmetadata",
    "hero": "fill-1920x720|withoutmetadata",
}
METADATA = ("exif", "comment", "xmp", "photoshop")


class WithoutMetadata(FilterOperation):
    """Where, when and by whom a photograph was taken stays with the original: Willow would copy it into every rendition."""

    def construct(self) -> None:
        """It takes no parameters."""

    def run(self, willow: Any, image: Any, env: dict[str, Any]) -> Any:
        """The same picture; its colour profile is kept."""
        picture = willow.get_pillow_image().copy()
        for name in METADATA:
            picture.info.pop(name, None)
        return PillowImage(picture)


@hooks.register("register_image_operations")
def operations() -> list[tuple[str, type[FilterOperation]]]:
    return [("withoutmetadata", WithoutMetadata)]


class Picture(AbstractImage):
    """`description` is the alternative text: empty only when the picture is decorative."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Not `decorative`: Wagtail sets an attribute of that name whenever a picture is loaded.
    is_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("Says nothing that the text does not say: screen readers pass over it.")
    )

    # Tags know no sites: they would be offered to everyone.
    admin_form_fields = (*(name for name in Image.admin_form_fields if name != "tags"), "is_decorative")

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        indexes: ClassVar = [models.Index(fields=["file"], name="picture_by_file")]

    @property
    def lacks_alternative_text(self) -> bool:
        return not (self.is_decorative or self.description.strip())


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")
    size = models.PositiveBigIntegerField(null=True, editable=False, help_text="Bytes.")
    sha256 = models.CharField(max_length=64, blank=True, editable=False, help_text="Lower-case hex, of the file's bytes.")

    class Meta(AbstractRendition.Meta):
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_picture_and_filter")
        ]
        indexes: ClassVar = [models.Index(fields=["file"], name="rendition_by_file")]

    def measure(self) -> None:
        """Size and hash, read once: a rendition's file never changes, another picture or cut has renditions of its own."""
        if self.sha256:
            return
        with self.file.open("rb") as opened:
            self.size, self.sha256 = self.file.size, digest(opened)
        self.save(update_fields=["size", "sha256"])
        self.purge_from_cache()
