"""Opens a .docx within limits. Nothing outside the file is ever fetched, and no entity of an XML part is resolved."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from lxml import etree

from cms.desk.word.package.kinds import Unreadable, damaged, not_word, protected, refuse_other_kinds
from cms.desk.word.package.names import child, every, value

MOST_BYTES = 20 * 2**20
"""Of the file that is uploaded."""

MOST_UNPACKED = 200 * 2**20
"""Of all its parts together, pictures included."""

MOST_XML = 12 * 2**20
"""Of one part of text: a document of 300 pages has some 5 MB."""

MOST_PARTS = 3_000
_CONTENT_TYPES = "[Content_Types].xml"
_MACROS = ("macroenabled", "vbaproject")
_ENCRYPTED_ENTRY = 0x1
_HEAD = 64


@dataclass(frozen=True)
class Package:
    """A Word document whose parts can be read: each is within the limits, and each XML part is well formed."""

    data: bytes
    trees: dict[str, Any]
    main: str

    @property
    def document(self) -> Any:
        """The root of its text."""
        return self.trees[self.main]

    @cached_property
    def folder(self) -> str:
        """Where the parts beside the text stand: `word/`."""
        return self.main.rpartition("/")[0] + "/"

    def part(self, name: str) -> Any | None:
        """A part beside the text, such as `numbering.xml`."""
        return self.trees.get(self.folder + name)

    @cached_property
    def styles(self) -> dict[str, str]:
        """From ids, which differ between Word, WPS and their languages, to names, in lower case, which do not."""
        part = self.part("styles.xml")
        found = every(part, "w:style") if part is not None else ()
        return {value(style, "w:styleId"): value(child(style, "w:name")).lower() for style in found}

    def style_of(self, paragraph: Any) -> str:
        """The name of its style, in lower case."""
        style = value(child(child(paragraph, "w:pPr"), "w:pStyle"))
        return self.styles.get(style, style.lower())

    def is_heading(self, paragraph: Any) -> bool:
        """By its style."""
        return self.style_of(paragraph).startswith("heading")

    def parts(self, beginning: str) -> list[Any]:
        """Those whose names begin so: `header` for `header1.xml`, `header2.xml`."""
        return [tree for name, tree in sorted(self.trees.items()) if name.startswith(self.folder + beginning)]


def open_package(data: bytes) -> Package:
    """Raises Unreadable for anything that is no Word document or would not be safe to read."""
    if len(data) > MOST_BYTES:
        raise Unreadable(too_large())
    refuse_other_kinds(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_excess(archive.infolist())
            trees = {name: tree for name in archive.namelist() if (tree := _tree(archive, name)) is not None}
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise Unreadable(damaged()) from error
    return Package(data, trees, _main_part(trees))


def too_large() -> str:
    return _("The file is larger than %(most)d MB. Compress its pictures in Word (Picture format, Compress pictures) and try again.") % {
        "most": MOST_BYTES // 2**20
    }


def refuse_excess(entries: list[zipfile.ZipInfo]) -> None:
    """What would unpack to much more than any document holds; the sizes are those that unpacking stops at."""
    if any(entry.flag_bits & _ENCRYPTED_ENTRY for entry in entries):
        raise Unreadable(protected())
    if any(marker in entry.filename.lower() for entry in entries for marker in _MACROS[1:]):
        raise Unreadable(_macros())
    if len({entry.filename for entry in entries}) != len(entries):
        raise Unreadable(damaged())
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise Unreadable(_("Unpacked, the file would be far larger than any document: it was not opened. Save the document anew in Word."))


def _tree(archive: zipfile.ZipFile, name: str) -> Any | None:
    """Of an XML part, whatever it is called: a relationship may make any part one. Drawings (SVG) are pictures."""
    with archive.open(name) as part:
        head = part.read(_HEAD)
        if name.lower().endswith(".svg") or not head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
            return None
        if archive.getinfo(name).file_size > MOST_XML:
            raise Unreadable(_("The document's text is longer than can be read at once. Split it into several documents."))
        return parse(head + part.read())


def parse(data: bytes) -> Any:
    """Raises XMLSyntaxError for what is not well formed, nested too deeply, or brings a document type: Word never writes one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise Unreadable(damaged())
    return root


def _main_part(trees: dict[str, Any]) -> str:
    """The name of the part that the content types call the text."""
    types = trees.get(_CONTENT_TYPES)
    overrides = types.iterchildren("{*}Override") if types is not None else ()
    declared = [(one.get("PartName", ""), one.get("ContentType", "").lower()) for one in overrides]
    if any(marker in kind for _name, kind in declared for marker in _MACROS):
        raise Unreadable(_macros())
    mains = [name.lstrip("/") for name, kind in declared if "wordprocessingml" in kind and kind.endswith(".main+xml")]
    main = next((name for name in mains if name in trees), None)
    if main is None:
        raise Unreadable(not_word())
    return main


def _macros() -> str:
    return _("The document holds macros, which are not taken in. Save it in Word as “Word document (.docx)”, without macros.")
