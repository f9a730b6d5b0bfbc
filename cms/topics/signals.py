"""Keeps `TopicEntry` saying what the saved sections choose, and looks again at the items that a topic began or ceased to show."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_delete

from cms.publishing.publication import publication
from cms.topics.models import TopicEntry, TopicPage
from cms.topics.showing import chosen_by_hand, pages_of


def connect() -> None:
    """Called once, when Django starts."""
    post_save.connect(on_saved, sender=TopicPage)
    pre_delete.connect(on_delete, sender=TopicPage)


def on_saved(instance: TopicPage, update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    """A draft's save names its fields, and `sections` is not among them: the row still says what was published."""
    if update_fields is None or "sections" in update_fields:
        with transaction.atomic():
            differing = keep_entries(instance)
            if differing and instance.live:
                look_again(instance, differing)


def keep_entries(topic: TopicPage) -> set[str]:
    """Make the rows what the sections say; answers the content ids that came or went."""
    wanted = chosen_by_hand(topic)
    kept = {str(key) for key in topic.entries.values_list("content_id", flat=True)}
    topic.entries.filter(content_id__in=kept - wanted).delete()
    TopicEntry.objects.bulk_create(TopicEntry(topic=topic, content_id=key) for key in sorted(wanted - kept))
    return wanted ^ kept


def on_delete(instance: TopicPage, **kwargs: Any) -> None:
    """Its rows go with it, and nothing could tell afterwards what it had shown."""
    look_again(instance, [str(key) for key in instance.entries.values_list("content_id", flat=True)])


def look_again(topic: TopicPage, content_ids: Iterable[str]) -> None:
    """Have these items built again when the publication ends."""
    with publication() as under_way:
        under_way.mark_pages(pages_of(list(content_ids), topic.locale.language_code))
