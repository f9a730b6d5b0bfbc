"""What the library holds of terms."""

from collections.abc import Iterator
from datetime import datetime

from cms.publishing.publication import publication
from cms.publishing.recording.record_changes import RecordContent
from cms.publishing.refreshing import refresh_items_with
from cms.taxonomy.models import Term

KIND = "term"


def document_of(term: Term) -> dict[str, object]:
    """The public record: `names` by locale (no `en` where there is none), `parent` a term id, `order` among siblings."""
    names = {"zh-Hans": term.name, "en": term.name_en}
    return {
        "scheme": term.scheme,
        "slug": term.slug,
        "code": term.code or None,
        "names": {locale: name for locale, name in names.items() if name},
        "parent": term.parent_id,
        "order": term.order,
    }


def records(now: datetime) -> Iterator[tuple[str, RecordContent]]:
    """Key and content of every term that the library should hold."""
    for term in Term.objects.iterator():
        yield term.pk, RecordContent(document_of(term))


def refresh_items_of(term: Term) -> None:
    """Items carry their terms' broader terms as facets: a term that moved changes its own items and those of the terms below it."""
    with publication():
        refresh_items_with(kind=KIND, key=term.pk)
        for key in Term.objects.under(term.scheme, term.trail).values_list("pk", flat=True):
            refresh_items_with(kind=KIND, key=key)
