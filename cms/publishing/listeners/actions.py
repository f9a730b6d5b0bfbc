"""Makes Wagtail's acts one transaction each, from every caller: admin, workflow, scheduler, importer, shell.

Wagtail's publish is not atomic, the admin calls the action classes and not the page's methods, and ATOMIC_REQUESTS would throw away the
editor's typed draft too. So the `execute` of each action class runs inside a publication; what fails inside it leaves the draft alone.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction, CreatePageAliasPermissionError
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from cms.publishing.publication import publication

ACTIONS = (
    PublishRevisionAction,
    UnpublishAction,
    UnpublishPageAction,
    DeletePageAction,
    MovePageAction,
    CopyPageAction,
    ConvertAliasPageAction,
)


Guard = Callable[[Page], None]
_guards: list[Guard] = []


class PublishingFailed(Exception):
    """An act failed and nothing of it happened; the cause is chained. `page` is the page it was asked for."""

    def __init__(self, page: Page, cause: Exception) -> None:
        super().__init__(str(cause) or type(cause).__name__)
        self.page = page


def make_atomic() -> None:
    """Wrap each action once."""
    for action in ACTIONS:
        if not hasattr(action.execute, "atomic"):
            action.execute = atomic(action.execute)
    CreatePageAliasAction.execute = refuse_alias


def register_guard(guard: Guard) -> None:
    """`guard(page)` sees the text that is about to be published or scheduled, and raises to keep it from being so."""
    _guards.append(guard)


def ask_guards(action: Any) -> None:
    if isinstance(action, PublishRevisionAction) and isinstance(action.object, Page):
        for guard in _guards:
            guard(action.object)


def refuse_alias(action: CreatePageAliasAction, *args: Any, **kwargs: Any) -> Any:
    """An alias would be the same text under another identity."""
    raise CreatePageAliasPermissionError(
        _("Aliases are not published here. Place the page in another column instead: it keeps one address.")
    )


def atomic(execute: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(execute)
    def whole(action: Any, *args: Any, **kwargs: Any) -> Any:
        keep_never_published_hidden(action)
        try:
            with publication() as under_way:
                under_way.by(action.user)
                ask_guards(action)
                return execute(action, *args, **kwargs)
        except (PermissionDenied, PublishingFailed):
            raise
        except Exception as error:
            raise PublishingFailed(action.instance, error) from error

    whole.atomic = True  # type: ignore[attr-defined]
    return whole


def keep_never_published_hidden(action: Any) -> None:
    """The admin creates a page live and publishes it then: until that succeeds it is a draft, and stays one if it fails."""
    page = action.instance
    if isinstance(action, PublishRevisionAction) and isinstance(page, Page) and not page.live_revision_id:
        type(page).objects.filter(pk=page.pk, live=True, live_revision=None).update(live=False)
