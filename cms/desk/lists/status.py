"""Where an item is in its life, as editors filter by it."""

from django.db import models
from django.db.models import BigIntegerField, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision


class Status(models.TextChoices):
    """Each item has at least one of them: what is public and has changes is also public."""

    DRAFT = "draft", _("Draft, never public")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLIC = "public", _("Is public")
    CHANGED = "changed", _("Public, with changes to publish")
    ARCHIVED = "archived", _("Archived")
    LEFT = "left", _("Withdrawn or expired")


def scheduled() -> "models.QuerySet[Revision, int]":
    """Ids of the pages that have a revision waiting for its moment: a short range of the revisions' own index."""
    waiting = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    return waiting.annotate(waiting=Cast("object_id", BigIntegerField())).values_list("waiting", flat=True)


def condition(status: str) -> Q:
    """Pages of this status; `ARCHIVED` is asked of models that have it."""
    return {
        Status.DRAFT: Q(live=False, first_published_at__isnull=True) & ~Q(pk__in=scheduled()),
        Status.SCHEDULED: Q(pk__in=scheduled()),
        Status.PUBLIC: Q(live=True),
        Status.CHANGED: Q(live=True, has_unpublished_changes=True),
        Status.ARCHIVED: Q(live=True, archived_at__isnull=False),
        Status.LEFT: Q(live=False, first_published_at__isnull=False) & ~Q(pk__in=scheduled()),
    }[Status(status)]
