"""Relations that cannot be meant, judged together."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from cms.policies.models import PolicyDocumentPage, PolicyRelation


def mistakes_in(page: "PolicyDocumentPage", relations: "Iterable[PolicyRelation]") -> Iterator[tuple[int, str]]:
    """Where in the row it stands, counted from 0, and what to do about it."""
    seen: set[tuple[str, object]] = set()
    for place, relation in enumerate(relations):
        if relation.target is not None and relation.target.translation_key == page.translation_key:
            yield place, _("A document cannot do this to itself: choose another one.")
        elif said_by(relation) in seen:
            yield place, _("This relation is there twice: remove one of the two.")
        seen.add(said_by(relation))


def said_by(relation: "PolicyRelation") -> tuple[str, object]:
    """What it does and to whom: the same twice says nothing more."""
    return relation.kind, relation.target_id or relation.document_number.strip() or relation.title.strip()
