"""What was searched for before."""

from django.db import models


class PastQuery(models.Model):
    """A text, folded, that was searched for on a site (empty: on all together): on how many days, and how much it found last.

    It says nothing about who searched.
    """

    text = models.CharField(max_length=100, db_index=True)
    site = models.CharField(max_length=40, blank=True)
    days = models.IntegerField()
    found = models.IntegerField()

    class Meta:
        app_label = "search"
        constraints = [models.UniqueConstraint(fields=["text", "site"], name="one_past_query_per_text_and_site")]

    def __str__(self) -> str:
        return self.text
