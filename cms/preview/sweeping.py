"""Removes what has ended: grants past their moment, and the copies of drafts behind links that are over."""

from django.db.models import Q
from django.utils import timezone
from wagtail_headless_preview.models import PagePreview

from cms.preview.models import Grant, Share


def sweep() -> int:
    """How many rows were removed or cleared. The package's own rows are never wanted: they hold whole drafts."""
    now = timezone.now()
    over = Share.objects.filter(Q(until__lte=now) | Q(ended_at__isnull=False)).exclude(draft=None)
    gone = Grant.objects.filter(until__lte=now).delete()[0] + over.update(draft=None, content=None)
    return gone + PagePreview.objects.all().delete()[0]
