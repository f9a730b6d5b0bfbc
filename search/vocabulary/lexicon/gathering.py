"""What an item or a record gives to the lexicon: words of its title, its keywords, and its name where people look for it by name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import rjieba
from pydantic.alias_generators import to_camel

from cms.library.locales import DEFAULT
from cms.library.models import Item, Record
from search.indexing import rows
from search.indexing.rows import Row
from search.querying.question_words import WORDS
from search.registry import fields_of
from search.text.folding import fold
from search.text.tokens import is_han, runs
from search.vocabulary.models.lexemes import LONGEST

NAMED = frozenset({"organisation", "service_item", "service_bundle"})  # document types whose titles are names
KINDS = ("site", "term")  # records whose names are

_DIVISIONS = ("自治州", "自治县", "省", "市", "州", "县", "区")

Source = tuple[str, str, str]  # kind, key, locale


@dataclass(frozen=True)
class Given:
    """Folded. `numbers` are as they are written."""

    words: tuple[str, ...]
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = field(default=())


def of_items(content_ids: Iterable[str]) -> dict[Source, Given]:
    """Of every language of these items."""
    return {("item", *row.key): _of_row(row) for row in rows.read(Item.objects.filter(content_id__in=set(content_ids)))}


def of_records(kind: str, keys: Iterable[str]) -> dict[Source, Given]:
    """Of sites, and of regions; other terms are words like any."""
    found = {}
    for record in Record.objects.filter(kind=kind, key__in=set(keys)):
        name = str(record.document.get("names", {}).get(DEFAULT, ""))
        is_name = kind == "site" or record.document.get("scheme") == "region"
        found[kind, record.key, ""] = Given(tuple(words_of([name])), tuple(names_of(name)) if is_name else ())
    return found


def _of_row(row: Row) -> Given:
    keywords = [str(one) for one in row.document.get("keywords") or ()]
    whole = [fold(one).strip() for one in keywords if is_word(fold(one).strip())]
    names = names_of(row.title) if row.document_type in NAMED else ()
    return Given(tuple(dict.fromkeys([*words_of([row.title, *keywords]), *whole])), tuple(names), tuple(numbers_of(row)))


def numbers_of(row: Row) -> Iterator[str]:
    """Those that people type to get this very item."""
    written = (str(row.document.get(to_camel(name)) or "").strip() for name in fields_of(row.model).numbers)
    yield from dict.fromkeys(filter(None, written))


def words_of(texts: Iterable[str]) -> Iterator[str]:
    """Chinese ones of two characters or more, and those of letters; each once.

    A character that the dictionary leaves alone also goes with its neighbours: 失业金, 建筑法.
    """
    found: dict[str, None] = {}
    for text in texts:
        for run in runs(fold(text)):
            cut = rjieba.cut(run.text) if run.han else [run.text]
            found |= dict.fromkeys([*cut, *joined(cut)])
    yield from filter(is_word, found)


def joined(cut: Sequence[str]) -> Iterator[str]:
    for before, after in pairwise(cut):
        if 1 in {len(before), len(after)} and not {before, after} & WORDS:
            yield before + after


def names_of(text: str) -> Iterator[str]:
    """The whole name, if it is in Chinese; of a place also without what it is: 长春市 -> 长春."""
    name = fold(text).strip()
    if is_word(name) and is_han(name):
        yield name
        short = next((name.removesuffix(one) for one in _DIVISIONS if name.endswith(one)), "")
        if 1 < len(short) < 5:
            yield short


def is_word(text: str) -> bool:
    """One run of two or more Chinese characters, or of letters; digits alone are none."""
    found = list(runs(text))
    if len(found) != 1 or found[0].text != text or not 1 < len(text) <= LONGEST:
        return False
    return found[0].han or not text.isdecimal()
