"""Keeps the library in step with pictures, attachments and placements, and with what an editor said of an update."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from cms.core.media_records import attachment_record, picture_record
from cms.core.models import Attachment, BasePage, ChangeNote, Picture, Placement
from cms.core.models.pages import UpdateKind
from cms.library.locales import public_locale
from cms.publishing.listeners.deletions import refresh_referrers
from cms.publishing.publication import publication
from cms.publishing.records import drop, keep


def connect() -> None:
    post_save.connect(on_picture_saved, sender=Picture)
    pre_delete.connect(on_file_deleted, sender=Picture)
    post_delete.connect(on_picture_deleted, sender=Picture)
    post_save.connect(on_attachment_saved, sender=Attachment)
    pre_delete.connect(on_file_deleted, sender=Attachment)
    post_delete.connect(on_attachment_deleted, sender=Attachment)
    post_save.connect(on_placement_changed, sender=Placement)
    post_delete.connect(on_placement_changed, sender=Placement)
    page_published.connect(on_published)


def on_picture_saved(instance: Picture, **kwargs: Any) -> None:
    keep("picture", str(instance.key), picture_record(instance))


def on_file_deleted(instance: Picture | Attachment, **kwargs: Any) -> None:
    refresh_referrers(instance)


def on_picture_deleted(instance: Picture, **kwargs: Any) -> None:
    drop("picture", str(instance.key))


def on_attachment_saved(instance: Attachment, **kwargs: Any) -> None:
    keep("attachment", str(instance.key), attachment_record(instance))


def on_attachment_deleted(instance: Attachment, **kwargs: Any) -> None:
    drop("attachment", str(instance.key))


def on_placement_changed(instance: Placement, **kwargs: Any) -> None:
    with publication() as under_way:
        under_way.mark_pages([instance.page_id])


def on_published(instance: Page, revision: Revision | None = None, **kwargs: Any) -> None:
    """A major update is noted once and moves `updatedAt`; the form's fields go back to minor for the next one."""
    if not isinstance(instance, BasePage) or not instance.live or instance.update_kind == UpdateKind.MINOR:
        return
    with publication() as under_way:
        if type(instance).objects.filter(pk=instance.pk, public_since__isnull=False).exists():  # the object may not know yet
            note(instance, under_way.now)
        back_to_minor(instance, revision)


def note(page: BasePage, now: Any) -> None:
    ChangeNote.objects.create(
        content_id=page.translation_key, locale=public_locale(page.locale.language_code), at=now, note=page.change_note,
        correction=page.update_kind == UpdateKind.CORRECTION,
    )  # fmt: skip
    type(page).objects.filter(pk=page.pk).update(public_updated_at=now)


def back_to_minor(page: BasePage, revision: Revision | None) -> None:
    type(page).objects.filter(pk=page.pk).update(update_kind=UpdateKind.MINOR, change_note="")
    if revision is not None:
        revision.content = {**revision.content, "update_kind": UpdateKind.MINOR.value, "change_note": ""}
        revision.save(update_fields=["content"])
