"""The form that takes pictures in: a broken file, and a picture that cannot be read aloud, are refused where they are uploaded."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class WholePictureField(WagtailImageField):
    """Wagtail's looks at a file's first bytes alone, and fails on what only begins like a picture."""

    def to_python(self, data: Any) -> Any:
        """Raises ValidationError for a file whose pixels cannot all be read."""
        try:
            file = super().to_python(data)
            if file is not None:
                read_pixels(file)
        except ValidationError:
            raise
        except Exception as error:  # Willow, Pillow and its plugins raise whatever a broken file leads them to
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error
        return file


def read_pixels(file: Any) -> None:
    """Reads the picture to its end; raises what Pillow raises for one that is broken off."""
    file.seek(0)
    with Image.open(file) as picture:
        picture.load()
    file.seek(0)


class PictureForm(BaseImageForm):
    """Named by `WAGTAILIMAGES_IMAGE_FORM_BASE`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            stock = self.fields["file"]
            self.fields["file"] = WholePictureField(label=stock.label, required=stock.required, widget=stock.widget)
        if "description" in self.fields:
            self.fields["description"].label = _("Alternative text")
            self.fields["description"].help_text = _("What it shows, for those who cannot see it.")

    def clean(self) -> dict[str, Any]:
        """Logos, slides and portraits are chosen without a look at their words, so every picture has them."""
        cleaned: dict[str, Any] = super().clean()
        if "description" in self.fields and not cleaned.get("is_decorative") and not cleaned.get("description", "").strip():
            self.add_error("description", _("Give the picture an alternative text, or mark it as decorative."))
        return cleaned
