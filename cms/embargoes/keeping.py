"""Gives advance copies out, keeps them as the scheduled text is, and ends them."""

from datetime import datetime
from typing import Any

import structlog
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.embargoes.models import AdvanceCopy
from cms.library.locales import public_locale
from cms.library.standing import Standing
from cms.preview.drafts import NotShown, references_of, row_of, wanted_of
from cms.preview.wagtail_pages import content_hash
from cms.publishing.recording.changes import facet_rows
from cms.publishing.recording.listing import numbers_of
from cms.publishing.recording.location import Tree
from cms.publishing.recording.wanted import Wanted, placements

log = structlog.get_logger(__name__)


class NotEmbargoed(Exception):
    """It is public, or no moment is set at which it will be."""


def embargoed_revision(page: Page, now: datetime) -> Revision | None:
    """The one that will be published by itself, of what is not public."""
    scheduled: Revision | None = page.scheduled_revision
    waits = scheduled is not None and scheduled.approved_go_live_at is not None and scheduled.approved_go_live_at > now
    return scheduled if waits and not page.live else None


def give(page: Any, user: Any) -> AdvanceCopy:
    """To each approved partner whose feed will hold it, from now on. Raises NotEmbargoed, and NotShown where the draft lacks something."""
    revision = embargoed_revision(page, timezone.now())
    if revision is None:
        raise NotEmbargoed(str(page))
    key = {"content_id": str(page.translation_key), "locale": public_locale(page.locale.language_code)}
    values = {**copied(revision), "page": page, "made_by": user.get_username()}
    return AdvanceCopy.objects.get_or_create(**key, ended_at=None, defaults=values)[0]


def copied(revision: Revision) -> dict[str, Any]:
    """What a copy holds of a revision. Raises NotShown."""
    page, until, tree = revision.as_object(), revision.approved_go_live_at, Tree()
    wanted = wanted_of(page, tree, until)
    wanted.placements = placements(page.placements(until), tree)
    return {
        "revision": revision, "until": until, "content_hash": content_hash(revision.content),
        "row": row_of(wanted), "references": references_of(wanted), "standing": standing_of(wanted).packed(),
    }  # fmt: skip


def standing_of(wanted: Wanted) -> Standing:
    """Where it will stand."""
    return Standing.of(facet_rows(wanted), numbers_of(wanted.document))


def end(copy: AdvanceCopy, outcome: AdvanceCopy.Outcome) -> None:
    """Nothing of its content stays."""
    copy.ended_at, copy.outcome, copy.row, copy.references, copy.standing = timezone.now(), outcome, None, [], b""
    copy.save(update_fields=["ended_at", "outcome", "row", "references", "standing"])


def keep_up() -> None:
    """Each copy that was given out, as its page is by now."""
    for copy in AdvanceCopy.objects.filter(ended_at=None).select_related("page", "revision"):
        keep(copy, timezone.now())


def keep(copy: AdvanceCopy, now: datetime) -> None:
    """Past its moment it waits for the scheduler: it is public, or late."""
    page = copy.page.specific if copy.page else None
    if page is not None and page.live:
        end(copy, AdvanceCopy.Outcome.RELEASED)
    elif page is None or page.scheduled_revision is None:
        end(copy, AdvanceCopy.Outcome.BROKEN_OFF)
    elif (revision := embargoed_revision(page, now)) is not None:
        follow(copy, revision)


def follow(copy: AdvanceCopy, revision: Revision) -> None:
    """Built again: its page may have moved, or been accepted by another column, without another text."""
    try:
        values = copied(revision)
    except NotShown as error:
        log.warning("advance copy cannot be built", copy=copy.pk, error=str(error))
        return
    if any(value != kept(copy, name) for name, value in values.items()):
        for name, value in values.items():
            setattr(copy, name, value)
        copy.version += 1
        copy.save()


def kept(copy: AdvanceCopy, name: str) -> Any:
    value = getattr(copy, name)
    return bytes(value) if isinstance(value, memoryview) else value
