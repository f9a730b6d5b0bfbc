"""Which words hold now: what processes keep in memory is of an edition, and read anew when that changes."""

from secrets import token_hex
from typing import Any

from django.db import models
from django.db.models.signals import post_delete, post_save

WORDS, LEXICON = "words", "lexicon"


class Edition(models.Model):
    """One row for what editors manage, one for the lexicon.

    Stamps are random, not counted: a transaction undone, or a database put back from a copy, never gives one out twice. `stamp`
    changes with everything; `urgent` only when something must be forgotten at once.
    """

    name = models.CharField(max_length=16, primary_key=True)
    stamp = models.CharField(max_length=16)
    urgent = models.CharField(max_length=16, blank=True)

    class Meta:
        app_label = "search"

    def __str__(self) -> str:
        return f"{self.name} {self.stamp}"


class EditedModel(models.Model):
    """What editors manage: each change is a new edition. Not seen: `bulk_create` and `update` of query sets."""

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        post_save.connect(_edited, sender=cls)
        post_delete.connect(_edited, sender=cls)


def renew(name: str, *, urgent: bool = False) -> None:
    """A new edition, when the transaction is done. Others that renew it wait for that."""
    stamp = token_hex(8)
    values = {"stamp": stamp, "urgent": stamp} if urgent else {"stamp": stamp}
    if not Edition.objects.filter(name=name).update(**values):
        Edition.objects.update_or_create(name=name, defaults=values)


def _edited(**_: object) -> None:
    renew(WORDS)
