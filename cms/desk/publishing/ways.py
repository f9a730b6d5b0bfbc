"""The ways in which an editor ends an item's time in public, and the way back: each with its words, its form and its act."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.core.models import BasePage
from cms.desk.publishing import forms
from cms.publishing import departures
from cms.publishing.recording.location import HOME_DEPTH


@dataclass(frozen=True)
class Way:
    """`explained` says in plain words what will happen, `done` what has; `act(page, form, user)` does it."""

    name: str
    label: Any
    icon: str
    explained: Any
    done: Any
    form: type[forms.DepartureForm]
    act: Callable[[Any, Any, Any], None]
    suits: Callable[[BasePage], bool]

    def offered(self, page: Page, user: Any) -> bool:
        """Whether this user may do it to this page as it is now."""
        if page.depth <= HOME_DEPTH or not may_end(page, user):
            return False
        specific = page if isinstance(page, BasePage) else page.specific
        return isinstance(specific, BasePage) and self.suits(specific)


def may_end(page: Page, user: Any) -> bool:
    """Who may publish a page may also end its publication, unless it is locked against them."""
    permissions = page.permissions_for_user(user)
    return bool(permissions.can_publish() and not permissions.page_locked())


def was_public(page: BasePage) -> bool:
    """It is, or it left: what its address answers can still be changed."""
    return page.live or page.public_since is not None


WAYS = (
    Way(
        "archive", _("Archive"), "history",
        _("It stays readable at its address, under your notice. Lists, searches and front pages leave it out unless someone asks for "
          "archived items. You can make it current again."),
        _("“%(title)s” is archived."),
        forms.NoticeForm,
        lambda page, form, user: departures.archive(page, form.cleaned_data["notice"], form.cleaned_data["replaced_by"], user),
        lambda page: page.live and page.archived_at is None,
    ),
    Way(
        "restore", _("Make current again"), "rotate",
        _("The notice goes, and it stands in lists, searches and front pages again."),
        _("“%(title)s” is current again."),
        forms.DepartureForm,
        lambda page, form, user: departures.unarchive(page, user),
        lambda page: page.live and page.archived_at is not None,
    ),
    Way(
        "withdraw", _("Withdraw"), "download",
        _("It disappears from everywhere. Its address answers that it is gone and shows your reason to everyone. The text stays here as a "
          "draft, and publishing it brings it back."),
        _("“%(title)s” is withdrawn."),
        forms.ReasonForm,
        lambda page, form, user: departures.withdraw(page, form.cleaned_data["reason"], user),
        was_public,
    ),
    Way(
        "suppress", _("Suppress"), "no-view",
        _("For what must be kept secret. It disappears from everywhere, and its address answers as if it had never existed: no title, no "
          "path, no reason is said any more, not in the record of changes either. The text stays here as a draft."),
        _("“%(title)s” is suppressed."),
        forms.DepartureForm,
        lambda page, form, user: departures.suppress(page, user),
        was_public,
    ),
    Way(
        "redirect", _("Redirect"), "redirect",
        _("It disappears from everywhere, and all addresses it ever had lead to what you choose. The text stays here as a draft."),
        _("“%(title)s” is redirected."),
        forms.TargetForm,
        lambda page, form, user: departures.redirect(page, form.target, user),
        was_public,
    ),
)  # fmt: skip
BY_NAME = {way.name: way for way in WAYS}
