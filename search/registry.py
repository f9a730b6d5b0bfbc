"""What is searched, by document. Every text field of a document is named: searched with a weight, or left out on purpose."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cms.library import registry
from cms.library.documents import Document

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# What every document has. Names are those of documents (snake case); weights are relative to the body's.
COMMON: Mapping[str, float] = {"title": 8, "keywords": 4, "summary": 3, "source": 1, "body": 1}


Stored = Mapping[str, Any]  # a document as the library stores it, under the names that GraphQL gives its fields


def is_current(document: Stored) -> bool:
    return True


def has_no_matter(document: Stored) -> str:
    return ""


@dataclass(frozen=True)
class SearchFields:
    """`weights` of searched fields; `left_out` are texts that would only add noise (times, addresses, codes of lists).

    `numbers` are fields that hold what people type to get this very item. `matter` answers the content id of the policy that the
    item belongs to, or nothing; `by_itself`: where it is the better answer it is not folded under that. `current` answers whether it
    still holds, an archived item apart.
    """

    weights: Mapping[str, float]
    left_out: frozenset[str] = frozenset()
    numbers: tuple[str, ...] = ()
    matter: Callable[[Stored], str] = has_no_matter
    current: Callable[[Stored], bool] = is_current
    by_itself: bool = False


_documents: dict[type[Document], SearchFields] = {}


def register(
    document_type: str,
    weights: Mapping[str, float] | None = None,
    left_out: Sequence[str] = (),
    *,
    numbers: Sequence[str] = (),
    matter: Callable[[Stored], str] = has_no_matter,
    current: Callable[[Stored], bool] = is_current,
    by_itself: bool = False,
) -> None:
    """For the document that this type has; its other types need no second call."""
    fields = SearchFields({**COMMON, **(weights or {})}, frozenset(left_out), tuple(numbers), matter, current, by_itself)
    _documents[registry.get(document_type).document] = fields


def fields_of(document: type[Document]) -> SearchFields:
    """Raises KeyError for a document whose family registered none."""
    return _documents[document]


def stands_by_itself(document_type: str) -> bool:
    """Whether items of this type are looked for without the policy that they belong to."""
    return fields_of(registry.get(document_type).document).by_itself


@dataclass(frozen=True)
class FamilyFacet:
    """A filter of one family whose values search counts. `name` is the filter's in GraphQL; `code` what its facet codes begin with.

    `values` are what the filter takes, by what the codes say, with a label for the public.
    """

    name: str
    label: "_StrPromise"
    code: str
    values: Mapping[str, tuple[str, "_StrPromise"]]


_facets: dict[str, FamilyFacet] = {}


def register_facet(facet: FamilyFacet) -> None:
    _facets[facet.name] = facet


def family_facets() -> Iterator[FamilyFacet]:
    yield from _facets.values()
