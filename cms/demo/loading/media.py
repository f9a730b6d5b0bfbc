"""Draws the pictures, makes the files, and puts each into the collection of its site."""

from collections.abc import Callable

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.models import Collection

from cms.core.models import Attachment, Picture

from ..drawing.gallery import drawn, encoded
from ..files.making import made as bytes_of
from ..reading import Province
from ..shapes import media
from ..shapes.keys import content_id
from .made import Made


def add_collections(province: Province, made: Made) -> None:
    """One for each site, named after it."""
    root = Collection.get_first_root_node()
    for site in province.sites:
        made.collections[site.code] = root.get_children().filter(name=site.name).first() or root.add_child(name=site.name)


def add_media(province: Province, made: Made, advance: Callable[[], None]) -> None:
    """Pictures first: films move over them."""
    for picture in province.pictures:
        made.pictures[picture.key] = _picture(picture, made)
        advance()
    scenes = {picture.key: picture for picture in province.pictures}
    for file in province.files:
        content = bytes_of(file, {file.scene: drawn(scenes[file.scene])} if file.scene else {})
        made.files[file.key] = _attachment(file, content, made)
        advance()


def _picture(picture: media.Picture, made: Made) -> Picture:
    filename, content = encoded(picture)
    row = Picture(
        key=content_id(f"picture/{picture.key}"), title=picture.title, description=picture.alt, is_decorative=picture.decorative,
        collection=made.collections[picture.site], file=ImageFile(ContentFile(content), name=filename),
    )  # fmt: skip
    if picture.focus:
        row.focal_point_x, row.focal_point_y = picture.focus.x * row.file.width // 1000, picture.focus.y * row.file.height // 1000
        row.focal_point_width, row.focal_point_height = row.file.width // 8, row.file.height // 8
    row.save()
    return row


def _attachment(file: media.File, content: bytes, made: Made) -> Attachment:
    row = Attachment(
        key=content_id(f"file/{file.key}"), title=file.title, collection=made.collections[file.site],
        file=ContentFile(content, name=file.filename),
    )  # fmt: skip
    row.save()
    return row
