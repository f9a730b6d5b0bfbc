"""What is public now."""

from django.db import models

from cms.library.fields import JSONTextField


class Item(models.Model):
    """One published thing in one language. What has no row here does not exist outside the editors' desk.

    `document` holds the item's own fields under the names that GraphQL gives them, `body` its blocks; other items are named by
    content id and never copied in. The narrow columns are what every list, address and breadcrumb needs.
    """

    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)
    document_type = models.CharField(max_length=40)
    site = models.CharField(max_length=40)
    path = models.TextField(help_text="From the site's root, both slashes, decoded, language prefix included.")
    column = models.CharField(max_length=36, blank=True, help_text="Content id of the section it lives in.")
    ancestors = JSONTextField(default=list, help_text="Content ids from the site's root to its parent.")
    title = models.TextField()
    published_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    archived = models.BooleanField(default=False)
    position = models.BigIntegerField()
    document = JSONTextField()
    body = JSONTextField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_id", "locale"], name="one_row_per_item_and_locale"),
            models.UniqueConstraint(fields=["site", "path"], name="one_item_per_address"),
        ]
        indexes = [models.Index(fields=["document_type"], name="item_document_type")]

    def __str__(self) -> str:
        return f"{self.document_type} {self.content_id}:{self.locale}"


class Deadline(models.Model):
    """A moment at which the clock alone changes an answer. The scheduler writes the event; caches do not live beyond it."""

    at = models.DateTimeField(db_index=True)
    item = models.ForeignKey(Item, on_delete=models.CASCADE, null=True)
    record = models.ForeignKey("library.Record", on_delete=models.CASCADE, null=True)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.item_id or self.record_id}"
