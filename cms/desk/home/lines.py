"""What the home page is made of: panels of lines."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.core.sight import Sight

SHOWN = 6  # lines of a panel at home
ALL = 200  # lines of a panel that is opened


@dataclass
class Line:
    """One thing to know: `at` is when it happened or will; `tone` (good, warn, bad) colours the mark."""

    title: str
    url: str
    page: Any = None
    mark: Any = ""
    tone: str = ""
    note: str = ""
    at: datetime | date | None = None


@dataclass
class Panel:
    """`nothing` is said when there are no lines; `link` leads to all of them, a page of the panel's own unless a list shows them.

    Quiet panels hide when they are empty.
    """

    name: str
    heading: Any
    icon: str
    nothing: Any
    lines: list[Line] = field(default_factory=list)
    link: str = ""
    more: bool = False
    quiet: bool = False

    def fill(self, lines: list[Line], most: int) -> "Panel":
        """With at most so many; one more only tells that there is more."""
        self.lines, self.more = lines[:most], len(lines) > most
        self.link = self.link or reverse("desk_panel", args=[self.name])
        return self


class Desk:
    """Whose home it is, what of the tree is theirs to work on, and how many lines a panel shows."""

    def __init__(self, user: Any, most: int = SHOWN) -> None:
        self.user = user
        self.most = most
        self.now = timezone.now()
        self.sight = Sight(user)

    @property
    def today(self) -> date:
        """In Beijing."""
        return timezone.localdate(self.now)

    @property
    def midnight(self) -> datetime:
        """With which today began."""
        return timezone.localtime(self.now).replace(hour=0, minute=0, second=0, microsecond=0)

    @cached_property
    def roots(self) -> list[str]:
        """Paths of the pages that the user was given something on."""
        return self.sight.roots

    @cached_property
    def publishing(self) -> list[str]:
        """Paths of the pages below which the user publishes."""
        if self.user.is_superuser:
            return self.roots
        given = PagePermissionPolicy().get_cached_permissions_for_user(self.user)
        return [one.page.path for one in given if one.permission.codename == "publish_page"]

    def pages(self) -> QuerySet[Page]:
        """The user's, plain rows."""
        return Page.objects.filter(below(self.roots), depth__gt=1)


def below(roots: list[str], field: str = "path") -> Q:
    """At or below one of these paths; the empty one is above all."""
    asked = Q(pk__in=[])
    for root in roots:
        asked |= Q(**{f"{field}__startswith": root}) if root else ~Q(pk__in=[])
    return asked


def of_page(page: Page, **said: Any) -> Line:
    """A line that leads to the page's form."""
    return Line(page.get_admin_display_title(), reverse("wagtailadmin_pages:edit", args=[page.pk]), page, **said)
