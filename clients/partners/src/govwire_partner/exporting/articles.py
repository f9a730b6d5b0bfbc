"""An item as an editor sees it: what reprinting needs (来源、原作者、原标题、责任编辑) beside its text and its files."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from govwire_partner import ninjs
from govwire_partner.mirror.folder import Folder

PICTURES = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"}


@dataclass(frozen=True)
class File:
    """In the mirror's folder `media`."""

    path: Path
    title: str

    @property
    def is_picture(self) -> bool:
        return self.path.suffix in PICTURES


@dataclass(frozen=True)
class Article:
    """`published` is of Beijing."""

    uri: str
    version: int
    title: str
    original_title: str
    summary: str
    text: str
    html: str
    source: str
    author: str
    editor: str
    terms: str
    url: str
    text_hash: str
    note: str
    published: datetime
    subjects: tuple[str, ...]
    files: tuple[File, ...]

    @property
    def credits(self) -> list[tuple[str, str]]:
        """What must stand with a reprint (互联网新闻信息服务管理规定, article 15)."""
        said = (("来源", self.source), ("原作者", self.author), ("原标题", self.original_title or self.title), ("责任编辑", self.editor))
        return [(name, value) for name, value in said if value]


def articles(folder: Folder, since: datetime | None = None, named: Collection[str] = ()) -> Iterator[Article]:
    """The newest first; those published since then, those named. Raises Malformed."""
    found = [article(folder, uri, json.loads(text)) for uri, _, text in folder.store.items() if not named or uri in named]
    chosen = [one for one in found if since is None or one.published >= since]
    yield from sorted(chosen, key=lambda one: (one.published, one.uri), reverse=True)


def article(folder: Folder, uri: str, item: ninjs.Document) -> Article:
    titles = {one["name"]: _title(one) for one, _ in ninjs.media(item)}
    files = [File(folder.media / one.file, titles.get(one.name, "")) for one in folder.store.media(uri)]
    return Article(
        uri=uri,
        version=ninjs.version(item),
        title=ninjs.title(item),
        original_title=ninjs.headline(item, "original"),
        summary=ninjs.summary(item),
        text=ninjs.body(item, "text/plain"),
        html=ninjs.body(item, "text/html"),
        source=ninjs.source(item),
        author=ninjs.person(item, "author"),
        editor=ninjs.person(item, "responsible editor"),
        terms=ninjs.plain(item, "usageTerms"),
        url=ninjs.alternative(item, "canonicalUrl"),
        text_hash=ninjs.alternative(item, "textHash"),
        note=ninjs.plain(item, "edNote"),
        published=ninjs.moment(item, "firstCreated"),
        subjects=tuple(ninjs.subjects(item)),
        files=tuple(one for one in files if one.path.is_file()),
    )


def _title(medium: ninjs.Document) -> str:
    return ninjs.summary(medium) or ninjs.title(medium)
