"""mammoth's HTML of a document: its structure, without its looks. Pictures stand beside it, named by their number."""

from dataclasses import dataclass
from typing import Any, BinaryIO

import mammoth
import structlog

from cms.desk.word.package.kinds import Unreadable, damaged

log = structlog.get_logger(__name__)

CENTRED = "govwire centred"
ASIDE = "govwire aside"
PICTURE = "picture:"
_STYLE_MAP = f"""
p[style-name='Title'] => h1.title:fresh
p[style-name='title'] => h1.title:fresh
p[style-name='标题'] => h1.title:fresh
p[style-name='heading 7'] => h6:fresh
p[style-name='heading 8'] => h6:fresh
p[style-name='heading 9'] => h6:fresh
p[style-name='{CENTRED}'] => p.centred:fresh
p[style-name='{ASIDE}'] => p.aside:fresh
strike =>
"""
_OWN_NAMES = ("heading", "title", "标题")
_RIGHT = ("right", "end")


@dataclass(frozen=True)
class WordPicture:
    """A picture of the document, as it was packed; `words` is its alternative text, or empty."""

    data: bytes
    words: str


@dataclass(frozen=True)
class Converted:
    """`html` names the pictures `picture:0`, `picture:1`; `messages` are mammoth's own, in English."""

    html: str
    pictures: list[WordPicture]
    messages: list[str]


def convert(file: BinaryIO) -> Converted:
    """Raises Unreadable for what mammoth cannot read. Links to files and addresses outside are not followed."""
    pictures: list[WordPicture] = []

    def keep(image: Any) -> dict[str, str]:
        with image.open() as stream:
            pictures.append(WordPicture(stream.read(), (image.alt_text or "").strip()))
        return {"src": f"{PICTURE}{len(pictures) - 1}"}

    try:
        result = mammoth.convert_to_html(
            file,
            style_map=_STYLE_MAP,
            include_embedded_style_map=False,
            external_file_access=False,
            transform_document=mammoth.transforms.paragraph(_with_its_place),
            convert_image=mammoth.images.img_element(keep),
        )
    except Exception as error:  # it raises whatever a strange document leads it to
        log.warning("a Word document could not be converted", exc_info=True)
        raise Unreadable(damaged()) from error
    return Converted(result.value, pictures, [message.message for message in result.messages])


def _with_its_place(paragraph: Any) -> Any:
    """Where a line stands tells a title and a signature from the text; HTML does not say it."""
    style = (paragraph.style_name or "").lower()
    if paragraph.numbering is not None or style.startswith(_OWN_NAMES):
        return paragraph
    name = CENTRED if paragraph.alignment == "center" else ASIDE if paragraph.alignment in _RIGHT else ""
    return paragraph.copy(style_name=name, style_id=None) if name else paragraph
