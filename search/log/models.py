"""Counts by the day of Beijing. There is no address, no browser and no time of day, and no text that holds a person's number."""

from django.db import models
from django.utils.translation import gettext_lazy

LONGEST = 100  # characters of a text, folded
LONGEST_COMMENT = 200


class Counted(models.Model):
    """`site` is the code of the site that was searched, empty for all of them. `text` is folded."""

    day = models.DateField()
    site = models.CharField(max_length=40, blank=True)
    text = models.CharField(max_length=LONGEST, blank=True)
    times = models.PositiveIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.day} {self.text} {self.times}"


class AskedText(Counted):
    """How often a text was searched for, how often of these nothing was found, and how much was found the last time."""

    locale = models.CharField(max_length=16)
    total = models.PositiveIntegerField(help_text="Up to one more than 10,000; 0 where only another spelling found something.")
    empty = models.PositiveIntegerField()

    class Meta:
        app_label = "search"
        constraints = [models.UniqueConstraint(fields=["day", "site", "locale", "text"], name="one_count_of_asked_text")]
        indexes = [models.Index(fields=["text", "site", "day"], name="asked_text")]


class Click(Counted):
    """How often an item was opened from the answer to a text, and from which place of it."""

    content_id = models.CharField(max_length=36)
    rank = models.PositiveIntegerField(help_text="From 1.")

    class Meta:
        app_label = "search"
        constraints = [models.UniqueConstraint(fields=["day", "site", "text", "content_id", "rank"], name="one_count_of_click")]
        indexes = [models.Index(fields=["text", "site", "day"], name="clicked_text")]


class Feedback(Counted):
    """How often someone said that an answer was no help, and in which words. With a comment the text may be empty."""

    class Kind(models.TextChoices):
        NOT_FOUND = "not_found", gettext_lazy("Not found")
        NOT_HELPFUL = "not_helpful", gettext_lazy("Not helpful")

    kind = models.CharField(max_length=16, choices=Kind)
    comment = models.CharField(max_length=LONGEST_COMMENT, blank=True)

    class Meta:
        app_label = "search"
        constraints = [models.UniqueConstraint(fields=["day", "site", "kind", "text", "comment"], name="one_count_of_feedback")]
        indexes = [models.Index(fields=["text", "site", "day"], name="feedback_text")]
