"""What a suggestion is."""

from dataclasses import dataclass
from enum import StrEnum

from cms.library.reading import Entry


class Kind(StrEnum):
    """The values of GraphQL's SuggestionKind."""

    DOCUMENT_NUMBER = "document_number"
    SERVICE = "service"
    QUERY = "query"
    TITLE = "title"


# As long as there are others.
MOST_OF = {Kind.DOCUMENT_NUMBER: 3, Kind.SERVICE: 3, Kind.QUERY: 3}


@dataclass(frozen=True)
class Suggestion:
    """`text` is what to search for; `item` the one of that title or number."""

    kind: Kind
    text: str
    item: Entry | None = None
