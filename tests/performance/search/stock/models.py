"""The benches' documents as a model that Wagtail's search indexes."""

from django.db import models
from wagtail.search import index


class StockDocument(index.Indexed, models.Model):
    """Titles count twice as much, as those of Wagtail's pages do."""

    document_type = models.CharField(max_length=40)
    site = models.CharField(max_length=40)
    organisation = models.CharField(max_length=36)
    region = models.CharField(max_length=40)
    subject = models.CharField(max_length=60)
    year = models.IntegerField()
    title = models.TextField()
    document_number = models.CharField(max_length=40)
    summary = models.TextField()
    body = models.TextField()

    search_fields = [
        index.SearchField("title", boost=2),
        index.SearchField("document_number"),
        index.SearchField("summary"),
        index.SearchField("body"),
        *(index.FilterField(name) for name in ("document_type", "site", "organisation", "region", "subject", "year")),
    ]

    def __str__(self) -> str:
        return self.title
