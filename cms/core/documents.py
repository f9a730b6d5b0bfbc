"""The fields that every document has, from the page."""

from typing import Any

from cms.core.bodies import body
from cms.core.keys import chosen, content_id, content_ids, file_key
from cms.core.models import BasePage, ChangeNote
from cms.core.rich_text import sanitise
from cms.library import documents
from cms.library.documents import blocks, marks
from cms.library.locales import public_locale
from cms.publishing.families import Moments, linked


def common_fields(page: BasePage, moments: Moments) -> dict[str, Any]:
    """Arguments for `Document`: what the family's own `build` adds its fields to."""
    said = body(page.body)
    return {
        "title": page.title,
        "summary": page.summary.strip(),
        "keywords": page.keywords.replace(",", " ").replace("，", " ").replace("、", " ").split(),
        "published_at": moments.published_at,
        "updated_at": moments.updated_at,
        "migrated": page.original_published_at is not None,
        "change_history": change_history(page),
        "archived": archive_notice(page),
        "source": page.source or None,
        "image": file_key(page.image),
        "related": content_ids(chosen(page.related_items)),
        "attachments": attachments(page, said),
        "body": said,
    } | linked(page)


def change_history(page: BasePage) -> list[documents.ChangeNote]:
    notes = ChangeNote.objects.filter(content_id=page.translation_key, locale=public_locale(page.locale.language_code))
    return [documents.ChangeNote(at=note.at, note=note.note) for note in notes]


def archive_notice(page: BasePage) -> documents.ArchiveNotice | None:
    if page.archived_at is None:
        return None
    notice, replaced_by = sanitise(page.archive_notice), content_id(page.replaced_by)
    return documents.ArchiveNotice(at=page.archived_at, notice=notice, replaced_by=replaced_by)


def attachments(page: BasePage, said: list[blocks.BlockBase]) -> list[str]:
    """Those beside the text, then those in it, each once."""
    inside = [key for block in said for key in marks.attachments(block)]
    beside = [str(attachment.key) for attachment in chosen(page.attachments) if attachment]
    return list(dict.fromkeys([*beside, *inside]))
