"""Placements in the item's history: Wagtail logs what happens to pages, and a placement is a row beside one."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.log_actions import log

from cms.core.models import Placement


def connect() -> None:
    """Called once, when Django starts."""
    post_save.connect(on_saved, sender=Placement)
    post_delete.connect(on_deleted, sender=Placement)


def on_saved(instance: Placement, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Asked for, taken in, or pinned otherwise; who does it is whoever is signed in."""
    if not raw:
        note(instance, "govwire.place" if instance.accepted_at else "govwire.ask_place")


def on_deleted(instance: Placement, **kwargs: Any) -> None:
    """Taken out, or turned down."""
    note(instance, "govwire.unplace")


def note(placement: Placement, action: str) -> None:
    """With the column's title as it is now: it may be gone when the history is read."""
    pinned = placement.as_placed(timezone.now()).pinned
    log(instance=placement.page, action=action, data={"column": placement.column.title, "pinned": pinned})
