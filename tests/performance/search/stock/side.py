"""Wagtail's side: `search()`, the first twenty objects, their number, and a request for each facet."""

from collections.abc import Sequence
from itertools import islice

from wagtail.search.query import Phrase

from tests.performance.search.data.documents import Made
from tests.performance.search.data.province import Province
from tests.performance.search.questions import FACETED, PHRASE, Asked
from tests.performance.search.stock.backend import SearchBackend
from tests.performance.search.stock.models import StockDocument

FIRST = 20
FACETS = ("document_type", "site", "organisation", "subject", "region", "year")
BATCH = 500


class Stock:
    name = "wagtail"

    def __init__(self, url: str, count: int) -> None:
        self.backend = SearchBackend({"URLS": [url], "INDEX_PREFIX": f"wagtail_{count}_"})

    def fill(self, documents: Sequence[Made], province: Province) -> None:
        """Rows in the database, and an index of them unless it is kept."""
        index = self.backend.get_index_for_model(StockDocument)
        lacking = not self._is_filled(index.name, len(documents))
        if lacking:
            index.reset()
            index.add_model(StockDocument)
        left = iter(documents)
        while batch := [stock_of(one, province) for one in islice(left, BATCH)]:
            StockDocument.objects.bulk_create(batch)
            if lacking:
                index.add_items(StockDocument, batch)
        index.refresh()

    def _is_filled(self, index: str, count: int) -> bool:
        return bool(self.backend.es.indices.exists(index=index)) and self.backend.es.count(index=index)["count"] == count

    def ask(self, one: Asked) -> list[int]:
        """Keys of the first FIRST objects."""
        found = self.backend.search(Phrase(one.text) if one.what == PHRASE else one.text, self._listed(one))
        keys = [each.pk for each in found[:FIRST]]
        found.count()
        if one.what == FACETED:
            for name in FACETS:
                found.facet(name)
        return keys

    def titles(self, text: str, first: int) -> list[str]:
        return [one.title for one in self.backend.search(text, StockDocument)[:first]]

    def _listed(self, one: Asked):
        listed = StockDocument.objects.all()
        if one.kind:
            listed = listed.filter(document_type=one.kind)
        return listed.filter(region=one.region) if one.region else listed


def stock_of(made: Made, province: Province) -> StockDocument:
    """Its key is the document's number, from 1."""

    def of_scheme(scheme: str) -> str:
        return next((term for term in made.terms if term.startswith(f"{scheme}:")), "")

    return StockDocument(
        pk=made.number + 1, document_type=made.kind, site=province.sites[made.site],
        organisation=province.organisations[made.organisation], region=of_scheme("region"), subject=of_scheme("subject"),
        year=made.published.year, title=made.title, document_number=made.document_number, summary=made.summary,
        body="\n".join(made.paragraphs),
    )  # fmt: skip
