"""The benches' documents as the library's rows and as entries of an index, by publishing's and indexing's own functions."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, lru_cache
from hashlib import blake2b
from random import Random
from types import SimpleNamespace
from typing import Any, cast
from unittest import mock

from cms.library import registry
from cms.library.documents.blocks import RichTextBlock
from cms.library.documents.instants import in_beijing
from cms.news.models import Reprint
from cms.policies.models import InterpretationForm
from cms.policies.validity import Validity
from cms.publishing.recording import listing
from cms.publishing.recording.location import Location
from cms.publishing.recording.wanted import Wanted
from search.columns import Column
from search.entries import IndexEntry
from search.indexing.entries import entry, texts_of
from search.indexing.rows import Row
from search.registry import fields_of
from search.text import tokens
from tests.performance.data.families import LOCALE
from tests.performance.data.specimens import key
from tests.performance.search.data.documents import Made
from tests.performance.search.data.province import Province

PAGE: Any = SimpleNamespace(fills_front_pages=True)
KEPT = 400_000  # paragraphs whose tokens are kept while an index is filled
OWN: dict[str, dict[str, Any]] = {
    "policy_document": {"validity": Validity.VALID, "in_force": True},
    "policy_interpretation": {"interpretation_form": next(iter(InterpretationForm))},
    "information_page": {},
}


def wanted(made: Made, province: Province) -> Wanted:
    """What publishing would write."""
    column = province.column(made.site, made.column)
    kind = registry.get(made.kind)
    published = in_beijing(made.published)
    said: dict[str, Any] = {
        "title": made.title, "summary": made.summary, "published_at": published, "updated_at": published, "terms": list(made.terms),
        "organisations": [province.organisations[made.organisation]],
        "body": [RichTextBlock(id=str(at), html=f"<p>{text}</p>", text=text) for at, text in enumerate(made.paragraphs)],
        **OWN.get(made.kind, {"reprint": next(iter(Reprint))}),
    }  # fmt: skip
    if made.document_number:
        said["document_number"] = made.document_number
    place = Location(
        province.sites[made.site], LOCALE, f"/column-{made.column}/{made.number}/", (province.homes[made.site], column), (column,)
    )
    return Wanted(cast("Any", PAGE), str(key("search", made.number)), kind, place, kind.document(**said))


def row(want: Wanted, position: int) -> Row:
    """As indexing reads it from the library."""
    written = want.row()
    return Row(
        position, (want.content_id, want.locale), position, want.document_type.name, written["title"], written["archived"],
        written["document"], written["body"],
    )  # fmt: skip


def entries(documents: Iterable[Made], province: Province) -> Iterator[IndexEntry]:
    """Positions are the documents' numbers, from 1."""
    with above_known(), tokens_kept():
        for made in documents:
            want = wanted(made, province)
            read = row(want, made.number + 1)
            yield entry(read, texts_of(read, fields_of(read.model)), b"", listing.ranges(want), {}, ())


def recombined(base: Sequence[IndexEntry], count: int) -> Iterator[IndexEntry]:
    """Many more than `base`: each stands in one's lists, says another's title and a third one's body. None is a copy of another."""
    for number in range(count):
        listed, titled, told = Random(number).choices(base, k=3)
        content_id = str(key("search", number))
        matter = content_id if listed.matter == listed.key[0] else listed.matter
        columns = {**titled.columns, Column.BODY: told.columns[Column.BODY]}
        digest = blake2b(content_id.encode(), digest_size=16).hexdigest()
        yield replace(listed, key=(content_id, LOCALE), position=number + 1, matter=matter, columns=columns, copy_of=digest)


@contextmanager
def above_known() -> Iterator[None]:
    """What stands above a word is looked up once, and above the bodies there is nothing."""
    looked_up = listing.with_ancestors
    above = cache(lambda term: looked_up([term]))
    known = {"with_ancestors": lambda terms: set().union(*map(above, terms)), "ancestry_of": lambda facet: None}
    with mock.patch.multiple(listing, **known):
        yield


@contextmanager
def tokens_kept() -> Iterator[None]:
    """The same paragraphs stand in many documents: each is cut once. What comes out is the same."""
    names = ("_pairs", "_singles", "_words")
    with mock.patch.multiple(tokens, **{name: lru_cache(KEPT)(getattr(tokens, name)) for name in names}):
        yield
