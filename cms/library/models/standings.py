"""What an event changed about the lists that an item stands in."""

from django.db import models


class StandingChange(models.Model):
    """Beside an item's event: where it stood before, and where it stands since (`cms.library.standing`).

    Some hundred bytes an event, in one row: a row for each list would be seventy. It may be forgotten after a while, the event not.
    """

    position = models.BigIntegerField(primary_key=True)
    before = models.BinaryField(null=True, help_text="Null when it is the same as after.")
    after = models.BinaryField()
    leaves = models.BooleanField(default=False, help_text="Some list that showed it does not any more.")

    class Meta:
        indexes = [models.Index(fields=["position"], name="standing_leaves", condition=models.Q(leaves=True))]

    def __str__(self) -> str:
        return f"{self.position}{' leaves' if self.leaves else ''}"
