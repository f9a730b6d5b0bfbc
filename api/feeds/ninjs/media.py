"""Pictures and files of an item as ninjs associations."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from api.feeds.ninjs import files
from cms.library.documents.media_types import media_type
from cms.library.documents.naming import named_in

Record = dict[str, Any]
Place = Callable[[str, str], str]  # below `/feeds/`, of a kind and a key


def keys_of(entry: Any) -> dict[str, list[str]]:
    """Pictures and attachments, the one for lists first, each once."""
    body = entry.body or ()
    pictures = [entry["image"], *(key for kind, key in named_in(body) if kind == "picture")]
    return {"picture": list(dict.fromkeys(filter(None, pictures))), "attachment": list(entry["attachments"])}


def associations(pictures: Iterable[Record], attachments: Iterable[Record], locale: str, place: Place) -> Iterator[Record]:
    """Those whose files could be read, with addresses at their places."""
    for number, picture in enumerate(pictures, 1):
        if picture["renditions"]:
            yield picture_of(picture, f"picture-{number}", locale, place("picture", picture["key"]))
    for number, attachment in enumerate(attachments, 1):
        yield attachment_of(attachment, f"attachment-{number}", locale, place("attachment", attachment["key"]))


def picture_of(picture: Record, name: str, locale: str, place: str) -> Record:
    """Its original is never public: the renditions are all there is."""
    return {
        "name": name,
        "uri": f"urn:uuid:{picture['key']}",
        "type": "picture",
        "language": locale,
        "headlines": [{"value": picture["title"]}],
        "descriptions": [{"role": "alternative text", "value": picture["alt"]}] if picture["alt"] else [],
        "renditions": [rendition(picture, one, place) for one in picture["renditions"]],
    }


def rendition(picture: Record, one: Record, place: str) -> Record:
    """A hub that kept no size and hash with an older picture says none until `reconcile` has run."""
    filename = one["path"].rpartition("/")[2]
    point = picture["focalPoint"]
    found = {
        "name": one["name"],
        "href": files.address(place, filename, one.get("sha256", "")),
        "contentType": media_type(filename),
        "width": one["width"],
        "height": one["height"],
    }
    if one.get("size"):
        found["sizeInBytes"] = one["size"]
    if point:
        # Wagtail cuts so that the point keeps its place in proportion.
        found["poi"] = {
            "x": round(point["x"] * one["width"] / picture["width"]),
            "y": round(point["y"] * one["height"] / picture["height"]),
        }
    return found


def attachment_of(attachment: Record, name: str, locale: str, place: str) -> Record:
    """A file to download."""
    filename = attachment["filename"]
    return {
        "name": name,
        "uri": f"urn:uuid:{attachment['key']}",
        "type": "component",
        "language": locale,
        "headlines": [{"value": attachment["title"]}],
        "renditions": [
            {
                "name": "file",
                "href": files.address(place, filename, attachment["sha256"]),
                "contentType": attachment["mediaType"],
                "title": filename,
                "sizeInBytes": attachment["size"],
            }
        ],
    }
