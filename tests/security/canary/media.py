"""Pictures and attachments that carry canaries in everything that is said of them, and in their files."""

import contextlib
import io
from typing import Any
from unittest import mock

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image
from PIL.ExifTags import Base

from cms.core.models import Attachment, Picture
from cms.core.models.pictures import RENDITIONS

SIZE = (8, 6)  # pixels: small, and with one rendition where one shows enough, because there are many
FEW = {"thumbnail": RENDITIONS["thumbnail"]}


def image_file(name: str, remark: str) -> ImageFile:
    """A JPEG whose metadata hold a remark, as cameras leave there where and by whom it was taken."""
    exif = Image.Exif()
    exif[Base.ImageDescription.value] = exif[Base.Artist.value] = remark
    file = io.BytesIO()
    Image.new("RGB", SIZE, "#2b6cb0").save(file, "JPEG", exif=exif, comment=remark.encode())
    return ImageFile(io.BytesIO(file.getvalue()), name=f"{name}.jpg")


def text_file(name: str, content: str) -> ContentFile[bytes]:
    return ContentFile(f"{content}\n".encode(), name=f"{name}.txt")


def picture(pen: Any, where: str) -> Picture:
    """One of its own for each place."""
    file = image_file(pen.word(f"{where}.picture.file name"), pen.word(f"{where}.picture.metadata"))
    with contextlib.nullcontext() if pen.lavish else mock.patch.dict(RENDITIONS, FEW, clear=True):
        made = Picture.objects.create(file=file, **pen.said_of(Picture, f"{where}.picture"))
    made.tags.add(pen.word(f"{where}.picture.tags"))
    pen.identity(f"{where}.picture.key", made.key)
    return made


def attachment(pen: Any, where: str) -> Attachment:
    file = text_file(pen.word(f"{where}.attachment.file name"), pen.word(f"{where}.attachment.content"))
    made = Attachment.objects.create(file=file, **pen.said_of(Attachment, f"{where}.attachment"))
    made.tags.add(pen.word(f"{where}.attachment.tags"))
    pen.identity(f"{where}.attachment.key", made.key)
    return made
