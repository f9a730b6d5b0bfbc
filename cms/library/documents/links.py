"""Marks on a document's fields that say what they name: other items, terms, pictures, attachments.

The values are ids alone. What they name is looked up when an answer is made, and may be hidden by then.
"""

from dataclasses import dataclass
from typing import Annotated

ContentId = str
RecordKey = str


@dataclass(frozen=True)
class Link:
    """The field holds content ids.

    With `facet`, lists can be filtered by it: the facet's code is `<facet>:<content id>`. `reverse_only` is for facets that no list
    offers, only the named item's own field (a policy's interpretations): they are written once, not per scope.
    """

    facet: str = ""
    reverse_only: bool = False


@dataclass(frozen=True)
class Refers:
    """The field holds keys of records of this kind; the item keeps their files open and follows their changes."""

    kind: str


TermId = Annotated[RecordKey, Refers("term")]
PictureKey = Annotated[RecordKey, Refers("picture")]
AttachmentKey = Annotated[RecordKey, Refers("attachment")]
