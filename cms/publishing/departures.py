"""How an item leaves, and how it comes back: archived, withdrawn, suppressed, redirected (DESIGN.md, Words)."""

from datetime import datetime
from typing import Any, Protocol, cast

from django.contrib.auth.models import AbstractBaseUser
from wagtail.models import Page

from cms.library.locales import public_locale
from cms.library.models import Tombstone
from cms.publishing.acts import Act
from cms.publishing.publication import publication


class ArchivablePage(Protocol):
    def set_archived(self, now: datetime, notice: str, replaced_by: Page | None) -> None: ...
    def clear_archived(self) -> None: ...


def withdraw(page: Page, reason: str, user: AbstractBaseUser | None = None) -> None:
    """Gone from everywhere; its address says gone, with a reason for the public."""
    leave(page, Act(reason=reason), user)


def suppress(page: Page, user: AbstractBaseUser | None = None) -> None:
    """Gone for secrecy: its address answers *not found*, and even its path and title stay unsaid."""
    leave(page, Act(leaving=Tombstone.Kind.SUPPRESSED), user)


def redirect(page: Page, target: Page | str, user: AbstractBaseUser | None = None) -> None:
    """Gone, and its addresses lead to another item or an outside URL from now on."""
    if isinstance(target, Page):
        act = Act(redirect_to=(str(target.translation_key), public_locale(target.locale.language_code)))
    else:
        act = Act(redirect_url=target)
    leave(page, act, user)


def leave(page: Page, act: Act, user: AbstractBaseUser | None) -> None:
    """Unpublish, with the way of leaving marked first. What is unpublished already only changes what its address answers."""
    with publication() as under_way:
        under_way.by(user)
        under_way.mark(page, act)
        if page.live:
            page.unpublish(user=cast("Any", user))


def archive(page: Page, notice: str, replaced_by: Page | None = None, user: AbstractBaseUser | None = None) -> None:
    """Still readable, under a notice, absent from lists unless asked for."""
    with publication() as under_way:
        cast("ArchivablePage", page).set_archived(under_way.now, notice, replaced_by)
        under_way.by(user)
        under_way.mark(page, Act(note=notice))


def unarchive(page: Page, user: AbstractBaseUser | None = None) -> None:
    """Current again."""
    with publication() as under_way:
        cast("ArchivablePage", page).clear_archived()
        under_way.by(user)
        under_way.mark(page)
