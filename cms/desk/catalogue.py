"""The Chinese catalogue of `cms/`, `api/` and `search/`: which messages the code asks for, and the .po and .mo files that answer.

Needs Babel, which only developers install: both files are kept in the repository.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "locale" / "zh_Hans" / "LC_MESSAGES"
SOURCE = FOLDER / "django.po"
COMPILED = FOLDER / "django.mo"

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def _python(path: Path) -> bytes:
    """The file as Python source; of a template, its messages as calls."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text.encode()
    return "\n".join(line.strip() for line in templatize(text).splitlines()).encode()


def _files() -> Iterator[Path]:
    for folder in (ROOT, ROOT.parent / "api", ROOT.parent / "search"):
        yield from (path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts)
        yield from (path for path in sorted(folder.rglob("templates/**/*")) if path.suffix in {".html", ".txt"})


def used() -> Catalog:
    """Every message that the code and the templates of both ask for, with the files that do."""
    catalog = Catalog(locale="zh_Hans")
    for path in _files():
        for _line, message, _comments, context in extract("python", BytesIO(_python(path)), keywords=_KEYWORDS):
            catalog.add(message, context=context, locations=[(str(path.relative_to(ROOT.parent)), 0)])
    return catalog


def read(path: Path) -> Catalog:
    """The messages of a .po file, with or without a header."""
    return read_po(BytesIO(path.read_bytes()), locale="zh_Hans")


def is_said(message: Message) -> bool:
    """Whether it has a text, in every plural form."""
    translations = message.string if isinstance(message.string, (tuple, list)) else [message.string]
    return bool(message.id) and all(translations)


def untranslated(catalog: Catalog) -> list[str]:
    """The messages without a Chinese text."""
    return [str(message.id) for message in catalog if message.id and not is_said(message)]


def merged(translations: Iterable[Catalog]) -> Catalog:
    """What the code asks for with its Chinese, the later catalogue winning; what nobody asks for is left out."""
    catalog = used()
    known = {(message.id, message.context): message.string for part in translations for message in part if is_said(message)}
    for message in catalog:
        message.string = known.get((message.id, message.context), message.string)
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """A .po file that differs only where messages do: sorted, without dates, line numbers and names."""
    stream = BytesIO()
    header = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
    write_po(stream, catalog, omit_header=True, sort_output=True, include_lineno=False, width=140)
    return header + stream.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """The compiled catalogue, the same bytes for the same messages."""
    plain = Catalog(locale="zh_Hans", fuzzy=False, header_comment="")
    for message in catalog:
        if is_said(message):
            plain.add(message.id, message.string, context=message.context)
    plain.creation_date = plain.revision_date = _NO_DATE
    stream = BytesIO()
    write_mo(stream, plain)
    return stream.getvalue()
