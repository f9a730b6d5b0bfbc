"""A document's pictures, put into the collection of the site that the page is made for."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import filetype
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Collection, Page
from wagtail.permissions import policy_registry

from cms.core.models import Picture
from cms.desk.pictures import WholePictureField
from cms.desk.roles.models import SiteDesk
from cms.desk.word.notes import Note, check, lost
from cms.desk.word.text.converting import WordPicture

_LONGEST_WORDS = 255
# Words that Word, WPS and telephones give by themselves say nothing of what is to be seen.
_NO_WORDS = re.compile(
    r"\S*\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf)|(?:图片|图像|图形|微信图片|截图|屏幕截图|picture|image|img|graphic)[\s_\-\d]*|[0-9A-Fa-f]{8,}|lADP\S*",
    re.IGNORECASE,
)
_BY_MACHINE = ("自动生成", "automatically generated")


@dataclass
class Kept:
    """`ids`: from a picture's number in the document to the id of what is kept; `made` are the new ones."""

    ids: dict[int, int] = field(default_factory=dict)
    made: list[Picture] = field(default_factory=list)


def keep_pictures(pictures: Sequence[WordPicture], title: str, parent: Page, user: Any, notes: list[Note], kept: Kept) -> None:
    """Into `kept`, each once. What cannot be shown, or may not be put there, is named in `notes`."""
    if not pictures:
        return
    collection = collection_for(parent, user)
    if collection is None:
        notes.append(lost(_("The pictures were left out: you may not add pictures to this site's collection.")))
        return
    known: dict[str, int] = {}
    for number, picture in enumerate(pictures):
        digest = hashlib.sha256(picture.data).hexdigest()
        if digest not in known:
            made = _made(picture, number, f"{title[:60]} {number + 1}", collection, user, notes)
            if made is None:
                continue
            kept.made.append(made)
            known[digest] = made.pk
        kept.ids[number] = known[digest]
    _tell_of_words(kept, notes)


def collection_for(parent: Page, user: Any) -> Collection | None:
    """That of the site, or of the whole province where a site has none; None where the user may not add to it."""
    site = parent.specific.get_site()
    desk = SiteDesk.objects.filter(site=site).select_related("collection").first() if site else None
    collection = desk.collection if desk else Collection.get_first_root_node()
    allowed = policy_registry.get_by_type(Picture).collections_user_has_permission_for(user, "add")
    return collection if allowed.filter(pk=collection.pk).exists() else None


def _made(picture: WordPicture, number: int, title: str, collection: Collection, user: Any, notes: list[Note]) -> Picture | None:
    """Checked as an uploaded one is: kind, size, pixels, and whether it can be read to its end."""
    kind = filetype.guess(picture.data)
    extension = kind.extension if kind else _unknown(picture.data)
    try:
        file = WholePictureField().clean(SimpleUploadedFile(f"word-{number + 1}.{extension}", picture.data))
    except ValidationError as error:
        words = {"number": number + 1, "kind": extension.upper(), "why": " ".join(error.messages)}
        notes.append(lost(_("Picture %(number)d (%(kind)s) was left out. Save it as PNG or JPEG and add it. %(why)s") % words))
        return None
    made = Picture(title=title, description=_words(picture), file=file, collection=collection, uploaded_by_user=user)
    made.file_size = len(picture.data)
    made.save()
    return made


def _unknown(data: bytes) -> str:
    """Windows' own drawings, which no browser shows."""
    if data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF":
        return "emf"
    if data[:4] in (b"\xd7\xcd\xc6\x9a", b"\x01\0\t\0", b"\x02\0\t\0"):
        return "wmf"
    return "svg" if b"<svg" in data[:1024] else "bin"


def _words(picture: WordPicture) -> str:
    """The alternative text that a person wrote, or nothing: then it is asked for before publishing."""
    words = " ".join(picture.words.split())
    if _NO_WORDS.fullmatch(words) or any(sign in words for sign in _BY_MACHINE):
        return ""
    return words[:_LONGEST_WORDS]


def _tell_of_words(kept: Kept, notes: list[Note]) -> None:
    silent = sum(1 for picture in kept.made if not picture.description)
    if silent:
        text = ngettext(
            "%(count)d picture has no alternative text: give it one before publishing, or mark it as decorative.",
            "%(count)d pictures have no alternative text: give them one before publishing, or mark them as decorative.",
            silent,
        )
        notes.append(check(text % {"count": silent}))
