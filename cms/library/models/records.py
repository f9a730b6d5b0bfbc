"""What answers show beside items: sites, terms, pictures, attachments."""

from django.db import models

from cms.library.fields import JSONTextField
from cms.library.models.items import Item


class Record(models.Model):
    """One site, term, picture or attachment as the public sees it. `files` (name -> storage path) is never answered."""

    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=120)
    position = models.BigIntegerField()
    document = JSONTextField()
    files = JSONTextField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_record_per_key")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Reference(models.Model):
    """That a public item or record shows a record: what it holds open (a file answers 404 without one) and what it must follow."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, null=True)
    record = models.ForeignKey(Record, on_delete=models.CASCADE, null=True, related_name="references")
    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=120)

    class Meta:
        indexes = [models.Index(fields=["kind", "key"], name="reference_target")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
