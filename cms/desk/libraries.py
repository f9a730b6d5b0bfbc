"""The Chinese of the libraries that the desk is made of: what they leave in English, and what they say in other words than DESIGN.md's.

It stands apart from our own catalogue, in a folder of `LOCALE_PATHS`, so Django reads it before the libraries' own. Needs Babel.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.apps import apps

from cms.desk import catalogue

FOLDER = catalogue.ROOT / "locale" / "libraries" / "zh_Hans" / "LC_MESSAGES"
DOMAINS = ("django", "djangojs")

_HEADER = re.compile(rb'^msgid ""\nmsgstr ""\n(?:".*"\n)+', re.MULTILINE)
Key = tuple[object, str | None]


def source(domain: str) -> Path:
    """Our .po file; `djangojs` is what scripts say."""
    return FOLDER / f"{domain}.po"


def compiled(domain: str) -> Path:
    """Our .mo file."""
    return FOLDER / f"{domain}.mo"


def _homes() -> Iterator[Path]:
    """The folders of Django's and each installed library's catalogues."""
    yield Path(django.__file__).parent / "conf" / "locale"
    folders = (Path(app.path) / "locale" for app in apps.get_app_configs())
    yield from (folder for folder in folders if folder.is_dir() and catalogue.ROOT not in folder.parents)


@functools.cache
def _read(path: Path) -> Catalog:
    """Without its header, where libraries write dates that Babel refuses."""
    text = path.read_bytes() if path.exists() else b""
    return read_po(BytesIO(_HEADER.sub(b"", text, count=1)), locale=path.parent.parent.name)


def _asked_by(home: Path, domain: str) -> Catalog:
    """The library's English catalogue, or the fullest one where it ships no English."""
    english = home / "en" / "LC_MESSAGES" / f"{domain}.po"
    if english.exists():
        return _read(english)
    others = sorted(home.glob(f"*/LC_MESSAGES/{domain}.po"))
    return _read(max(others, key=lambda path: path.read_bytes().count(b"msgid "), default=english))


def key(message: Message) -> Key:
    """What names a message in a catalogue."""
    return message.id, message.context


def asked(domain: str) -> Catalog:
    """Every message of the libraries, with the libraries that ask for it."""
    catalog = Catalog(locale="zh_Hans")
    for home in _homes():
        library = f"{home.parent.parent.name}/{home.parent.name}"
        for message in _asked_by(home, domain):
            if message.id:
                catalog.add(message.id, context=message.context, flags=message.flags - {"fuzzy"}, locations=[(library, 0)])
    return catalog


def answered(domain: str) -> dict[Key, object]:
    """What the libraries say in Chinese themselves."""
    own = (_read(home / "zh_Hans" / "LC_MESSAGES" / f"{domain}.po") for home in _homes())
    return {key(message): message.string for catalog in own for message in catalog if catalogue.is_said(message) and not message.fuzzy}


def merged(domain: str, translations: Iterable[Catalog]) -> Catalog:
    """Our Chinese of what the libraries ask for, the later catalogue winning; what they ask no more is left out."""
    known = {key(message): message.string for part in translations for message in part if catalogue.is_said(message)}
    catalog = Catalog(locale="zh_Hans")
    for message in asked(domain):
        if message.id and key(message) in known:
            catalog.add(message.id, known[key(message)], context=message.context, flags=message.flags, locations=message.locations)
    return catalog


def missing(domain: str, ours: Catalog) -> list[str]:
    """The libraries' messages that have no Chinese text, neither theirs nor ours."""
    said = answered(domain).keys() | {key(message) for message in ours if catalogue.is_said(message)}
    return [str(message.id) for message in asked(domain) if message.id and key(message) not in said]


def stale(domain: str, ours: Catalog) -> list[str]:
    """Our messages that no library asks for any more."""
    wanted = {key(message) for message in asked(domain)}
    return [str(message.id) for message in ours if message.id and key(message) not in wanted]


def clashes(cms: Catalog, ours: Catalog) -> list[str]:
    """Messages that `cms/` and a library share and would say differently: ours would stand on the library's screens too."""
    theirs = answered("django") | {key(message): message.string for message in ours}
    said = (message for message in cms if message.id and catalogue.is_said(message))
    return [str(message.id) for message in said if theirs.get(key(message), message.string) != message.string]
