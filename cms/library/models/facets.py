"""What lists read: one range of one covering index each."""

from django.db import models
from django.db.models import F

from cms.library.models.items import Item


class Facet(models.Model):
    """One fact of an item within one scope (`cms.library.facets`): a row of one list.

    `published` and `updated` are microseconds since 1970, so that a list, its cursor and both databases speak of one number.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, db_index=False)
    range = models.BigIntegerField(help_text="64-bit digest of scope and code.")
    archived = models.BooleanField()
    published = models.BigIntegerField()
    updated = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "range"], name="facet_once_per_item")]
        indexes = [
            models.Index(F("range"), F("archived"), F("published").desc(), F("item").desc(), name="facet_by_published"),
            models.Index(F("range"), F("archived"), F("updated").desc(), F("item").desc(), name="facet_by_updated"),
        ]

    def __str__(self) -> str:
        return f"{self.range} {self.item_id}"


class Number(models.Model):
    """A whole number that lists are bounded by (`cms.library.numbers`), beside the facets that find it."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, db_index=False)
    name = models.CharField(max_length=20)
    value = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "name"], name="number_once_per_item")]

    def __str__(self) -> str:
        return f"{self.name} of {self.item_id}: {self.value}"


class Placement(models.Model):
    """An item shown in a column, its own or another's. Pinned ones come first, in their order."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE)
    column = models.CharField(max_length=36, help_text="Content id of the column.")
    pinned = models.BooleanField(default=False)
    order = models.IntegerField(default=0)
    accepted_by = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "column"], name="placed_once_per_column")]
        indexes = [models.Index(fields=["column", "order"], name="placement_pins", condition=models.Q(pinned=True))]

    def __str__(self) -> str:
        return f"{self.item_id} in {self.column}"
