"""What one editor may see of the province: all of the own pages and media, and of everyone else's what the public sees."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import Any

from django.db.models import Model, QuerySet
from wagtail.models import Page, PageViewRestriction
from wagtail.permissions import policy_registry

_WHOLE = ""  # every page's path begins with it

_current: ContextVar["Sight | None"] = ContextVar("sight", default=None)


class Sight:
    """Of one user; asks the database once for each kind of thing, so keep it for one request."""

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def roots(self) -> list[str]:
        """Paths of the pages that the user was given something on; what stands below them is the user's to see."""
        if not self.user.is_active:
            return []
        if self.user.is_superuser:
            return [_WHOLE]
        return sorted({given.page.path for given in policy_registry.get_by_type(Page).get_cached_permissions_for_user(self.user)})

    @cached_property
    def private(self) -> list[str]:
        """Paths of the pages that are kept from the public, with all below them."""
        return list(PageViewRestriction.objects.values_list("page__path", flat=True))

    def owns(self, page: Page) -> bool:
        """Whether its drafts are the user's to see."""
        return any(page.path.startswith(root) for root in self.roots)

    def sees(self, page: Page) -> bool:
        """Whether it is the user's, on the way to what is, or public."""
        return self.owns(page) or any(root.startswith(page.path) for root in self.roots) or self._is_public(page)

    def pages(self) -> QuerySet[Page]:
        """All that the user sees."""
        public = Page.objects.live().public()
        if self.user.is_active and self.user.is_superuser:
            return Page.objects.all()
        return public | Page.objects.filter(pk__in=self._explorable())

    def media(self, model: type[Model]) -> QuerySet[Any]:
        """Pictures or attachments that the user may choose: those of the own collections."""
        return policy_registry.get_by_type(model).instances_user_has_any_permission_for(self.user, ["choose", "change"])

    def _is_public(self, page: Page) -> bool:
        return bool(page.live) and not any(page.path.startswith(path) for path in self.private)

    def _explorable(self) -> QuerySet[Page]:
        return policy_registry.get_by_type(Page).explorable_instances(self.user).values("pk") if self.roots else Page.objects.none()


def current() -> Sight | None:
    """Of the user whose request is being answered; None for commands, the scheduler and the worker."""
    return _current.get()


@contextmanager
def looking(sight: Sight) -> Iterator[None]:
    """While the block runs, titles are said as this user may read them."""
    token = _current.set(sight)
    try:
        yield
    finally:
        _current.reset(token)
