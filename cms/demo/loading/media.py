"""Draws the pictures, makes the files, and puts each into the collection of its site."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.models import Collection

from cms.core.models import Attachment, Picture

from ..drawing.gallery import encoded
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
    """Another process draws and writes the next ones, while this one stores and cuts to size what is done."""
    scenes = {picture.key: picture for picture in province.pictures}
    with ProcessPoolExecutor(1, get_context("spawn")) as maker:
        pictures = maker.map(encoded, province.pictures)
        files = maker.map(bytes_of, province.files, [scenes[file.scene] if file.scene else None for file in province.files])
        for picture, (filename, content) in zip(province.pictures, pictures, strict=True):
            made.pictures[picture.key] = _picture(picture, filename, content, made)
            advance()
        for file, content in zip(province.files, files, strict=True):
            made.files[file.key] = _attachment(file, content, made)
            advance()


def _picture(picture: media.Picture, filename: str, content: bytes, made: Made) -> Picture:
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
