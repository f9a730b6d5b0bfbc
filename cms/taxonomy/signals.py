"""A term that is saved or deleted, by whatever way, changes the library in the same transaction. Bulk writes say so themselves."""

from typing import Any

from django.db.models import ProtectedError
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver

from cms.publishing.recording.record_changes import RecordContent
from cms.publishing.records import drop, keep
from cms.taxonomy.models import Term
from cms.taxonomy.records import KIND, document_of, refresh_items_of


@receiver(post_save, sender=Term)
def keep_record(instance: Term, *, raw: bool, **_rest: Any) -> None:
    """Fixtures (`raw`) may name terms that are not there yet: reconcile follows them."""
    if raw:
        return
    keep(KIND, instance.pk, RecordContent(document_of(instance)))
    if instance.moved:
        refresh_items_of(instance)


@receiver(pre_delete, sender=Term)
def refuse_while_in_use(instance: Term, **_rest: Any) -> None:
    """Raise `ProtectedError` with the reason in words."""
    if obstacle := instance.obstacle():
        raise ProtectedError(obstacle, set(instance.classifications.all()))


@receiver(post_delete, sender=Term)
def drop_record(instance: Term, **_rest: Any) -> None:
    """The library forgets it."""
    drop(KIND, instance.pk)
