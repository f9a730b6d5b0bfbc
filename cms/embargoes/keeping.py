"""Gives advance copies out, keeps them as the scheduled text is, and ends them."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Revision

from cms.embargoes.models import AdvanceCopy
from cms.library.locales import public_locale
from cms.preview.drafts import draft_of
from cms.preview.wagtail_pages import content_hash


class NotEmbargoed(Exception):
    """It is public, or no moment is set at which it will be."""


def embargoed_revision(page: Page, now: datetime) -> Revision | None:
    """The one that will be published by itself, of what is not public."""
    scheduled: Revision | None = page.scheduled_revision
    waits = scheduled is not None and scheduled.approved_go_live_at is not None and scheduled.approved_go_live_at > now
    return scheduled if waits and not page.live else None


def give(page: Any, user: Any) -> AdvanceCopy:
    """To every approved partner, from now on. Raises NotEmbargoed, and NotShown where the draft lacks something."""
    revision = embargoed_revision(page, timezone.now())
    if revision is None:
        raise NotEmbargoed(str(page))
    key = {"content_id": str(page.translation_key), "locale": public_locale(page.locale.language_code)}
    values = {**copied(revision), "page": page, "made_by": user.get_username()}
    return AdvanceCopy.objects.get_or_create(**key, ended_at=None, defaults=values)[0]


def copied(revision: Revision) -> dict[str, Any]:
    """What a copy holds of a revision."""
    return {
        "revision": revision, "until": revision.approved_go_live_at, "content_hash": content_hash(revision.content),
        "row": draft_of(revision.as_object()).row,
    }  # fmt: skip


def end(copy: AdvanceCopy, outcome: AdvanceCopy.Outcome) -> None:
    """Nothing of its content stays."""
    copy.ended_at, copy.outcome, copy.row = timezone.now(), outcome, None
    copy.save(update_fields=["ended_at", "outcome", "row"])


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
    elif (revision := embargoed_revision(page, now)) is not None and differs(copy, revision):
        for name, value in copied(revision).items():
            setattr(copy, name, value)
        copy.version += 1
        copy.save()


def differs(copy: AdvanceCopy, revision: Revision) -> bool:
    return (copy.revision, copy.until, copy.content_hash) != (revision, revision.approved_go_live_at, content_hash(revision.content))
