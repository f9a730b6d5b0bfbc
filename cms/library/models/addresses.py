"""What an address answers when no item stands there any more."""

from django.db import models


class Address(models.Model):
    """A former or an editor's address that leads elsewhere.

    It names the item it leads to, not that item's path: chains collapse and loops cannot arise.
    """

    site = models.CharField(max_length=40)
    path = models.TextField()
    content_id = models.CharField(max_length=36, blank=True)
    locale = models.CharField(max_length=16)
    url = models.URLField(max_length=2000, blank=True, help_text="Instead of an item: an outside address.")
    permanent = models.BooleanField(default=True)
    former = models.CharField(max_length=53, blank=True, help_text="`<content id>:<locale>` of who stood there, wherever it leads.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "path"], name="one_redirect_per_address")]
        indexes = [
            models.Index(fields=["content_id", "locale"], name="address_target"),
            models.Index(fields=["former"], name="address_former", condition=~models.Q(former="")),
        ]

    def __str__(self) -> str:
        return f"{self.site}{self.path}"


class Tombstone(models.Model):
    """What stays of an item that left: never its content, and its path only if it was not suppressed."""

    class Kind(models.TextChoices):
        WITHDRAWN = "withdrawn"
        EXPIRED = "expired"
        SUPPRESSED = "suppressed"

    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)
    document_type = models.CharField(max_length=40)
    site = models.CharField(max_length=40)
    path = models.TextField(blank=True)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    reason = models.TextField(blank=True, help_text="For the public.")
    at = models.DateTimeField()
    position = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_id", "locale"], name="one_tombstone_per_item_and_locale")]
        indexes = [models.Index(fields=["site", "path"], name="tombstone_address", condition=~models.Q(path=""))]

    def __str__(self) -> str:
        return f"{self.kind} {self.content_id}:{self.locale}"
