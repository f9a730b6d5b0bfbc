"""Every word that a screen of the desk can show: our catalogue's, the libraries', the scripts' own, and what the demo province holds."""

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from cms.demo.accounts import ACCOUNTS
from cms.desk import catalogue, libraries

ROOT = catalogue.ROOT
SHORTEST = 3  # characters that no name is told by
_PLACEHOLDER = re.compile(r"%\(\w+\)[sdr]|%[sd]|\{\w*\}")
_MARKUP = re.compile(r"<[^>]+>")
_SCRIPTED = re.compile(r"'([^'\n]*[一-鿿][^'\n]*)'")


@functools.cache
def on_screens() -> frozenset[str]:
    """Whole texts, with … where something is filled in."""
    return frozenset(plain(text) for text in (*ours(), *theirs(), *scripted()))


def is_shown(words: str) -> bool:
    """Whether a screen can say exactly this: a whole text, or one with another text or a name filled in."""
    return words in on_screens() or any(is_known(filling) for filling in fillings(words))


def fillings(words: str) -> Iterator[str]:
    """What stands in the place of the … of the texts that these words could be made of."""
    for before, after in frames():
        if words.startswith(before) and words.endswith(after) and len(words) > len(before) + len(after):
            yield words[len(before) : len(words) - len(after)]


@functools.cache
def frames() -> list[tuple[str, str]]:
    """Texts with one …, in two halves."""
    halves = (text.partition("…") for text in on_screens() if text.count("…") == 1)
    return [(before, after) for before, _gap, after in halves if before + after]


def is_known(name: str) -> bool:
    """A word of the screen, or a name of the demo's: not just letters that stand somewhere in it."""
    return name in on_screens() or (len(name) > SHORTEST and name in in_the_demo())


def plain(text: str) -> str:
    """As one reads it: without markup, and without the colon that a label may end with."""
    return _PLACEHOLDER.sub("…", _MARKUP.sub("", text)).strip().rstrip("：:")


def ours() -> Iterator[str]:
    """Of `cms/`."""
    for message in catalogue.read(catalogue.SOURCE):
        if message.id and catalogue.is_said(message):
            yield from texts(message.string)


def theirs() -> Iterator[str]:
    """Of Wagtail, Django and the others, where we do not say it in our words."""
    for domain in libraries.DOMAINS:
        own = {libraries.key(message): message.string for message in catalogue.read(libraries.source(domain)) if message.id}
        for said in (libraries.answered(domain) | own).values():
            yield from texts(said)


def texts(said: object) -> list[str]:
    """One, or one for each plural."""
    return [str(one) for one in said] if isinstance(said, (tuple, list)) else [str(said)]


def scripted() -> Iterator[str]:
    """What scripts of ours say themselves."""
    for path in sorted((ROOT / "desk" / "static").rglob("*.js")):
        yield from _SCRIPTED.findall(path.read_text(encoding="utf-8"))


@functools.cache
def in_the_demo() -> str:
    """All that its content, its accounts and the controlled lists say."""
    folders = (ROOT / "demo" / "content", ROOT / "taxonomy" / "data")
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in {".yaml", ".csv"}]
    accounts = [f"{account.name}\n{account.username}\n{account.password}" for account in ACCOUNTS]
    return "\n".join([*(read(path) for path in files), *accounts])


def read(path: Path) -> str:
    """Of one file."""
    return path.read_text(encoding="utf-8")
