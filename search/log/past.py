"""Texts that are worth suggesting to others: they found something, came on several days, and tell of nobody."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Count, OuterRef, QuerySet, Subquery

from search.log.models import AskedText
from search.text.personal import may_be_personal
from search.vocabulary.models import PastQuery

FEWEST_DAYS = 5
MOST = 20_000  # texts of one site, those of the most days


def learn() -> int:
    """Make the table of past queries anew from the log; answers how many there are."""
    rows = list(_worth())
    with transaction.atomic():
        PastQuery.objects.all().delete()
        PastQuery.objects.bulk_create(rows, batch_size=1_000)
    return len(rows)


def _worth() -> Iterator[PastQuery]:
    """Of each site, and of all together (site: empty)."""
    sites = AskedText.objects.exclude(site="").values_list("site", flat=True).distinct()
    asked = AskedText.objects.all()
    for site, some in [("", asked), *((site, asked.filter(site=site)) for site in sites)]:
        for text, days, found in _of(some):
            if not may_be_personal(text):
                yield PastQuery(text=text, site=site, days=days, found=found)


def _of(asked: QuerySet[AskedText]) -> QuerySet[AskedText, tuple[str, int, int]]:
    """Text, days, and how much was found on the last of them."""
    last = asked.filter(text=OuterRef("text")).order_by("-day", "-total").values("total")[:1]
    grouped = asked.values("text").annotate(days=Count("day", distinct=True)).filter(days__gte=FEWEST_DAYS)
    return grouped.annotate(found=Subquery(last)).filter(found__gt=0).order_by("-days", "text").values_list("text", "days", "found")[:MOST]
