"""What the library knows of pictures and attachments: their public description, and the files behind it, which are never answered."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import structlog

from cms.core.models import Attachment, Picture
from cms.core.models.pictures import RENDITIONS
from cms.publishing.recording.record_changes import RecordContent
from cms.publishing.records import register_source

log = structlog.get_logger(__name__)


def register() -> None:
    register_source("picture", pictures)
    register_source("attachment", attachments)


def pictures(now: datetime) -> Iterator[tuple[str, RecordContent]]:
    for picture in Picture.objects.prefetch_related("renditions").iterator(chunk_size=100):
        yield str(picture.key), picture_record(picture)


def attachments(now: datetime) -> Iterator[tuple[str, RecordContent]]:
    for attachment in Attachment.objects.iterator(chunk_size=100):
        yield str(attachment.key), attachment_record(attachment)


def picture_record(picture: Picture) -> RecordContent:
    """Renditions are made now, not when someone asks. A file that is gone or no picture has none, and the rest is still said."""
    document: dict[str, Any] = {
        "id": str(picture.key), "title": picture.title, "alt": picture.description, "decorative": picture.is_decorative,
        "width": picture.width, "height": picture.height, "focalPoint": focal_point(picture), "renditions": [],
    }  # fmt: skip
    files = {}
    for name, spec in RENDITIONS.items():
        try:
            rendition = picture.get_rendition(spec)
            rendition.measure()
        except Exception:  # Wagtail raises its own and Willow's and Pillow's errors here, one for each way a file can be broken
            log.warning("no rendition", picture=picture.pk, name=name, exc_info=True)
            continue
        extension = rendition.file.name.rpartition(".")[2]
        filename = f"{name}-{picture.get_file_hash()[:8]}{rendition.focal_point_key}.{extension}"
        files[filename] = rendition.file.name
        document["renditions"].append(
            {
                "name": name,
                "path": f"/media/{picture.key}/{filename}",
                "width": rendition.width,
                "height": rendition.height,
                "format": extension,
                "size": rendition.size,
                "sha256": rendition.sha256,
            }
        )
    return RecordContent(document, files)


def focal_point(picture: Picture) -> dict[str, int] | None:
    point = picture.get_focal_point()
    return {"x": int(point.centroid_x), "y": int(point.centroid_y)} if point else None


def attachment_record(attachment: Attachment) -> RecordContent:
    document = {
        "title": attachment.title, "filename": attachment.filename, "mediaType": attachment.media_type,
        "size": attachment.file_size or 0, "sha256": attachment.sha256,
    }  # fmt: skip
    return RecordContent(document, {attachment.filename: attachment.file.name})
