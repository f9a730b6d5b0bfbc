"""Pictures and attachments."""

from collections.abc import Sequence
from typing import Any

import graphene
from django.conf import settings

from api.context import context_of
from api.execution import Info, batch


class RenditionName(graphene.Enum):
    """The sizes that a picture is offered in; there are no others."""

    THUMBNAIL = "thumbnail"
    CARD = "card"
    CONTENT = "content"
    HERO = "hero"


class FocalPoint(graphene.ObjectType):
    """What must stay visible when a picture is cut, in the original's pixels."""

    x = graphene.Int(required=True, description="From the left edge.")
    y = graphene.Int(required=True, description="From the top edge.")


class Rendition(graphene.ObjectType):
    """A picture in one size."""

    name = RenditionName(required=True, description="Which size.")
    url = graphene.String(required=True, description="Absolute; changes when the picture is replaced.")
    width = graphene.Int(required=True, description="Pixels.")
    height = graphene.Int(required=True, description="Pixels.")
    format = graphene.String(required=True, description="File extension: `jpg`, `png`, `webp`…")

    def resolve_url(rendition: dict[str, Any], info: Any) -> str:
        return f"{settings.PUBLIC_URL}{rendition['path']}"


class Image(graphene.ObjectType):
    """A picture. Its original is never public."""

    id = graphene.ID(required=True, description="Stays through replacements.")
    title = graphene.String(required=True, description="As its editors know it.")
    alt = graphene.String(required=True, description="What it shows, for those who cannot see it; empty only when `decorative`.")
    decorative = graphene.Boolean(required=True, description="Says nothing that the text does not say.")
    width = graphene.Int(required=True, description="Of the original, in pixels.")
    height = graphene.Int(required=True, description="Of the original, in pixels.")
    focal_point = graphene.Field(FocalPoint, description="What must stay visible when it is cut.")
    renditions = graphene.List(graphene.NonNull(Rendition), required=True, description="Every size there is.")
    rendition = graphene.Field(
        Rendition,
        name=RenditionName(required=True, description="Which size."),
        description="One size; null when the file could not be read.",
    )

    def resolve_rendition(picture: dict[str, Any], info: Any, name: Any) -> dict[str, Any] | None:
        return next((one for one in picture["renditions"] if one["name"] == getattr(name, "value", name)), None)


class Attachment(graphene.ObjectType):
    """A file to download."""

    title = graphene.String(required=True, description="What it is, in words.")
    url = graphene.String(required=True, description="Absolute; answers 404 once nothing public refers to the file.")
    filename = graphene.String(required=True, description="What it is saved as.")
    media_type = graphene.String(required=True, description="IANA media type.")
    size = graphene.Int(required=True, description="Bytes.")
    sha256 = graphene.String(required=True, description="Of the bytes, lower-case hex.")

    def resolve_url(attachment: dict[str, Any], info: Any) -> str:
        return attachment_url(attachment)


def attachment_url(attachment: dict[str, Any]) -> str:
    """A draft's has a path of its own."""
    return f"{settings.PUBLIC_URL}{attachment.get('path') or '/files/{key}/{filename}'.format(**attachment)}"


def picture_url(picture: dict[str, Any] | None) -> str | None:
    """Of a picture as it stands in a text, uncut; none when there is no picture, or its file could not be read."""
    sizes = picture["renditions"] if picture else ()
    content: Any = RenditionName.CONTENT
    return next((f"{settings.PUBLIC_URL}{one['path']}" for one in sizes if one["name"] == content.value), None)


def pictures(info: Info, keys: Sequence[str | None]) -> list[dict[str, Any] | None]:
    """One statement for all; what is gone is null."""
    found = context_of(info).library.records("picture", (key for key in keys if key))
    return [found.get(key) if key else None for key in keys]


def attachments(info: Info, keys: Sequence[Sequence[str]]) -> list[list[dict[str, Any]]]:
    found = context_of(info).library.records("attachment", (key for some in keys for key in some))
    return [[found[key] for key in some if key in found] for some in keys]


def picture_of(key: str) -> Any:
    """For a field whose document holds a picture's key, or none, under `key`."""

    @batch
    def resolve(parents: Sequence[Any], info: Info) -> list[dict[str, Any] | None]:
        return pictures(info, [parent[key] for parent in parents])

    return resolve


def attachment_of(key: str) -> Any:
    """For a field whose document holds an attachment's key, or none, under `key`."""

    @batch
    def resolve(parents: Sequence[Any], info: Info) -> list[dict[str, Any] | None]:
        found = attachments(info, [[parent[key]] if parent[key] else [] for parent in parents])
        return [some[0] if some else None for some in found]

    return resolve
