"""Columns, bodies and sites to filter by, and where each row of a list stands: a constant number of statements."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.publishing.recording.location import HOME_DEPTH
from cms.sites.models import HomePage

Choices = list[tuple[str, Any]]
INDENT = "　"  # a select has no other way to show a level


def home_path(path: str) -> str:
    """The path of the front page above, or itself."""
    return path[: HOME_DEPTH * Page.steplen]


def homes(user: Any) -> Choices:
    """Path and title of the front pages that the user may see."""
    pages = PagePermissionPolicy(HomePage).explorable_instances(user)
    return list(pages.order_by("path").values_list("path", "title"))


def grouped(pages: QuerySet[Any], sites: Choices) -> Choices:
    """By site, indented as they stand in the tree; the value is the page's path."""
    titles = dict(sites)
    found: dict[str, Choices] = {}
    for path, depth, title in pages.order_by("path").values_list("path", "depth", "title"):
        found.setdefault(titles.get(home_path(path), ""), []).append((path, f"{INDENT * (depth - HOME_DEPTH - 1)}{title}"))
    return list(found.items())


def visible(model: type[Any], user: Any, sites: Choices) -> Choices:
    """Pages of this model that the user may see, grouped."""
    return grouped(PagePermissionPolicy(model).explorable_instances(user), sites)


def say_where(pages: Iterable[Any]) -> None:
    """Give each page `desk_parent` (id, title) and `desk_site` (title), in one statement."""
    rows = list(pages)
    wanted = {path for page in rows for path in (parent_path(page), home_path(page.path))}
    known = {path: (pk, title) for path, pk, title in Page.objects.filter(path__in=wanted).values_list("path", "pk", "title")}
    for page in rows:
        page.desk_parent = known.get(parent_path(page)) if page.depth > HOME_DEPTH else None
        page.desk_site = known.get(home_path(page.path), (None, ""))[1]


def parent_path(page: Any) -> str:
    """Of the page above."""
    return str(page.path[: -Page.steplen])
