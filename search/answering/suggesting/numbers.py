"""Numbers of documents that begin as typed, in whatever brackets."""

from collections.abc import Sequence

from cms.library import facets
from cms.library.models import Facet
from cms.library.reading import Library
from search.answering.reading import read
from search.answering.suggesting.beginnings import begins
from search.answering.suggesting.kinds import Kind, Suggestion
from search.text.numbers import spoken
from search.vocabulary.models import DocumentNumber

SHORTEST, LONGEST = 2, 40  # characters
MOST = 50  # that are looked at; those of the latest years


def beginning(library: Library, text: str, scopes: Sequence[str]) -> list[Suggestion]:
    """Of items in these scopes, the newest first; also of archived and repealed ones, which people have the number of."""
    started = spoken(text)
    if not SHORTEST <= len(started) <= LONGEST:
        return []
    languages = {facets.language_of(scope) for scope in scopes}
    found = list(DocumentNumber.objects.filter(begins("typed", started), locale__in=languages).order_by("-typed")[:MOST])
    entries = read(library, [(one.content_id, one.locale) for one in found])
    published = _published([one.row for one in entries.values()], scopes)
    placed = [(one, entry) for one in found if (entry := entries.get((one.content_id, one.locale))) and entry.row in published]
    placed.sort(key=lambda pair: -published[pair[1].row])
    return [Suggestion(Kind.DOCUMENT_NUMBER, one.number, entry) for one, entry in placed]


def _published(rows: Sequence[int], scopes: Sequence[str]) -> dict[int, int]:
    """When each was, of those that stand in the scopes."""
    ranges = [facets.range_of(scope, facets.LISTED) for scope in scopes]
    return dict(Facet.objects.filter(item__in=rows, range__in=ranges).values_list("item_id", "published")) if rows else {}
