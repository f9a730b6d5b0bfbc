"""An editor's acts on share links."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.preview.drafts import NotShown, draft_of
from cms.preview.issuing import end
from cms.preview.models import Share
from cms.preview.pages_port import pages
from cms.preview.secrets import digest, digest_of_json, fresh
from cms.preview.wagtail_pages import text_of


def make(page: Page, user: Any, days: int) -> tuple[Share, str]:
    """A link to the page's latest text, and its secret, which is said this once. Raises NotShown."""
    revision = page.get_latest_revision()
    if revision is None:
        raise NotShown("there is no draft")
    draft, secret = draft_of(revision.as_object()), fresh()
    text: Any = text_of(revision.content)
    kept: Any = draft.as_json()
    parent = page.get_parent()
    with transaction.atomic():
        share = Share.objects.create(
            token=digest(secret), page=page.pk, parent=parent.pk, content_id=draft.row["content_id"], locale=draft.row["locale"],
            title=draft.row["title"], revision=revision.pk, content_hash=digest_of_json(text), content=text, draft=kept,
            position=draft.position, made_by=user, until=timezone.now() + timedelta(days=days),
        )  # fmt: skip
        pages().note(page.pk, "govwire.share", user, {"until": timezone.localtime(share.until).strftime("%Y-%m-%d %H:%M")})
    return share, secret


def revoke(share: Share, user: Any) -> None:
    """The link opens nothing from now on; copies of the draft go, what was said stays."""
    with transaction.atomic():
        if Share.objects.filter(pk=share.pk, ended_at=None).update(ended_at=timezone.now(), draft=None, content=None):
            pages().note(share.page, "govwire.unshare", user, {})
        end(share=share)
