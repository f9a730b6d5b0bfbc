"""Tables of the ledger. Nothing here is ever updated but the head and the consumers' own rows."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.ledger.kinds import ITEM, EventKind


class Head(models.Model):
    """The one row that gives out positions. Locked from the moment a position is taken until the transaction ends."""

    value = models.BigIntegerField(default=0)
    directory = models.BigIntegerField(default=0, help_text="Position of the last change of a site or a term.")

    class Meta:
        verbose_name = _("ledger head")

    def __str__(self) -> str:
        return str(self.value)


class Event(models.Model):
    """That something became, changed or stopped being public. It says *that*; the library says what is so now."""

    position = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(verbose_name=_("at"))
    kind = models.CharField(max_length=16, choices=[(kind.value, kind.value) for kind in EventKind], verbose_name=_("kind"))
    subject = models.CharField(max_length=16, default=ITEM, help_text="`item`, or the kind of a record: site, term, picture…")
    key = models.CharField(max_length=120, help_text="The item's content id, or the record's key.")
    locale = models.CharField(max_length=16, blank=True)
    document_type = models.CharField(max_length=40, blank=True)
    site = models.CharField(max_length=40, blank=True)
    path = models.TextField(blank=True, help_text="Decoded, with both slashes.")
    previous_site = models.CharField(max_length=40, blank=True, help_text="Set when the item left another site.")
    previous_path = models.TextField(blank=True)
    note = models.TextField(blank=True, help_text="The public note of a major update, or the public reason of a removal.")
    actor = models.CharField(max_length=150, blank=True, help_text="User name of who did it; empty for the scheduler.")

    class Meta:
        verbose_name = _("publication event")
        verbose_name_plural = _("publication events")
        ordering = ["position"]
        indexes = [
            models.Index(fields=["subject", "position"], name="event_subject"),
            models.Index(fields=["site", "position"], name="event_site", condition=models.Q(subject=ITEM)),
            models.Index(fields=["previous_site", "position"], name="event_previous_site", condition=~models.Q(previous_site="")),
            models.Index(fields=["subject", "key", "position"], name="event_key"),
        ]

    def __str__(self) -> str:
        return f"{self.position} {self.kind} {self.subject} {self.key}"


class Consumer(models.Model):
    """One follower's cursor: everything up to it has been handled or set aside."""

    name = models.CharField(max_length=60, primary_key=True)
    cursor = models.BigIntegerField(default=0)
    retry_at = models.DateTimeField(null=True, help_text="Not before then: the consumer's service was unavailable.")
    failures = models.PositiveIntegerField(default=0, help_text="How often in a row the service was unavailable.")
    error = models.TextField(blank=True)

    class Meta:
        verbose_name = _("ledger consumer")
        verbose_name_plural = _("ledger consumers")

    def __str__(self) -> str:
        return f"{self.name} @ {self.cursor}"


class Failure(models.Model):
    """An event that a consumer could not handle: tried again until `dead`, then left to an operator."""

    consumer = models.ForeignKey(Consumer, on_delete=models.CASCADE, related_name="set_aside")
    position = models.BigIntegerField()
    attempts = models.PositiveIntegerField(default=1)
    retry_at = models.DateTimeField()
    dead = models.BooleanField(default=False, verbose_name=_("given up"))
    error = models.TextField()

    class Meta:
        verbose_name = _("event set aside")
        verbose_name_plural = _("events set aside")
        constraints = [models.UniqueConstraint(fields=["consumer", "position"], name="one_failure_per_event")]

    def __str__(self) -> str:
        return f"{self.consumer_id} {self.position}: {self.error[:80]}"
