"""Library rows as they are indexed. A batch of any size costs the same few statements."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b

from django.db.models import QuerySet
from pydantic.alias_generators import to_camel

from cms.library.models import Facet, Item, Number
from search.columns import Column, column_of
from search.entries import IndexEntry
from search.indexing import rows
from search.indexing.attachments import texts_of_files
from search.indexing.rows import Row
from search.indexing.texts import plans_of, texts_in
from search.meaning.choosing import MOST_CHARACTERS, of_items
from search.registry import SearchFields, fields_of
from search.text.folding import fold
from search.text.numbers import normal
from search.text.tokens import tokens_of

MEANT = (Column.TITLE, Column.LEAD, Column.BODY)
LONG = 100  # characters from which two equal texts are reposts

Texts = dict[Column, list[str]]


def entries_of(items: "QuerySet[Item]") -> list[IndexEntry]:
    """Of each row that can be served."""
    found = rows.read(items)
    numbers = [row.pk for row in found]
    ranges: dict[int, set[int]] = defaultdict(set)
    for number, one in Facet.objects.filter(item__in=numbers).values_list("item_id", "range"):
        ranges[number].add(one)
    values: dict[int, dict[str, int]] = defaultdict(dict)
    for number, name, value in Number.objects.filter(item__in=numbers).values_list("item_id", "name", "value"):
        values[number][name] = value
    files = texts_of_files(numbers)
    texts = [texts_of(row, fields_of(row.model)) for row in found]
    meanings = of_items(map(said_first, texts))
    return [
        entry(row, said, meaning, ranges[row.pk], values[row.pk], files.get(row.pk, ()))
        for row, said, meaning in zip(found, texts, meanings, strict=True)
    ]


def entry(row: Row, texts: Texts, meaning: bytes, ranges: set[int], values: Mapping[str, int], files: Sequence[str]) -> IndexEntry:
    """`texts` are the row's (`texts_of`)."""
    fields = fields_of(row.model)
    if files:
        texts = {**texts, Column.FILES: list(files)}
    return IndexEntry(
        key=row.key,
        position=row.position,
        document_type=row.document_type,
        title=row.title,
        published=row.published,
        archived=row.archived,
        current=not row.archived and fields.current(row.document),
        ranges=frozenset(ranges),
        values=dict(values),
        columns={column: tokens_of(said) for column, said in texts.items()},
        numbers=tuple(_numbers(row, fields)),
        matter=fields.matter(row.document),
        copy_of=digest(list(texts_in(row.body, plans_of(row.model)["body"][1]))),
        meaning=meaning,
    )


def texts_of(row: Row, fields: SearchFields) -> Texts:
    """By column, what the item's document and body say, as it was written; the heaviest field of a column first."""
    plans = plans_of(row.model)
    found: Texts = defaultdict(list)
    for name, weight in sorted(fields.weights.items(), key=lambda field: -field[1]):
        alias, plan = plans[name]
        found[column_of(weight)] += texts_in(row.body if name == "body" else row.document[alias], plan)
    return {column: texts for column, texts in found.items() if texts}


def said_first(texts: Texts) -> str:
    """What the model reads of an item, folded: its title, what leads it, and its body as far as there is room."""
    return fold("\n".join(text for column in MEANT for text in texts.get(column, ())))[:MOST_CHARACTERS]


def digest(texts: Sequence[str]) -> str:
    """The same for texts that differ in nothing but spelling and white space; empty for short ones."""
    folded = "".join("".join(map(fold, texts)).split())
    return blake2b(folded.encode(), digest_size=16).hexdigest() if len(folded) >= LONG else ""


def _numbers(row: Row, fields: SearchFields) -> Iterator[str]:
    written = (row.document[to_camel(name)] for name in fields.numbers)
    yield from dict.fromkeys(filter(None, (normal(one) for one in written if one)))
