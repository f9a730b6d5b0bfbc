"""What waits for the user: own drafts, reviews, placements."""

from typing import Any

from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupApprovalTask, Page, TaskState, WorkflowState

from cms.core.models import Placement
from cms.core.models.pages import status_words
from cms.desk.home.lines import ALL, Desk, Line, Panel, below, of_page


def drafts(desk: Desk) -> Panel:
    """What the user edited last and nobody has published yet."""
    panel = Panel("drafts", _("My drafts"), "edit", _("Nothing of yours waits to be published."))
    mine: Any = desk.pages().filter(has_unpublished_changes=True, latest_revision__user=desk.user)
    latest = mine.order_by("-latest_revision_created_at").prefetch_workflow_states().annotate_approved_schedule()
    return panel.fill([of_page(page, at=page.latest_revision_created_at, **state(page)) for page in latest[: desk.most + 1]], desk.most)


def state(page: Page) -> dict[str, Any]:
    """How far a draft is: sent back, under review, or as Wagtail says."""
    progress = next(iter(page._current_workflow_states), None)
    if progress is None:
        return {"mark": status_words(page)}
    if progress.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return {"mark": _("changes asked for"), "tone": "bad"}
    return {"mark": _("under review"), "tone": "warn"}


def reviews(desk: Desk) -> Panel:
    """Tasks of the user's groups, the longest waiting first, of pages that are the user's."""
    panel = Panel("reviews", _("Waiting for my review"), "tick-inverse", _("Nothing waits for your review."))
    tasks = GroupApprovalTask.objects.filter(active=True)
    if not desk.user.is_superuser:
        tasks = tasks.filter(groups__in=desk.user.groups.all())
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task__in=tasks.values("pk"))
    waiting = waiting.annotate(waiting=Cast("revision__object_id", BigIntegerField()))
    waiting = waiting.filter(waiting__in=desk.pages().values("pk")).select_related("revision__user").order_by("started_at")[: desk.most + 1]
    pages = Page.objects.in_bulk([task.waiting for task in waiting])
    return panel.fill([review(task, pages[task.waiting]) for task in waiting], desk.most)


def review(task: Any, page: Page) -> Line:
    """Who asks for it."""
    author = task.revision.user
    return of_page(page, at=task.started_at, note=author.get_full_name() or author.get_username() if author else "")


def placements(desk: Desk) -> Panel:
    """Items that others would show in columns where the user publishes."""
    panel = Panel(
        "placements", _("Placements to accept"), "thumbtack", _("Nobody asks for a place in your columns."),
        link=reverse("desk_placements") + "?accepted_at=waiting",
    )  # fmt: skip
    waiting = Placement.objects.filter(below(desk.publishing, "column__path"), accepted_at=None)
    found = waiting.select_related("page", "column").order_by("pk")[:ALL]
    return panel.fill([placement(one, panel.link, desk) for one in found if desk.sight.sees(one.page)], desk.most)


def placement(asked: Placement, url: str, desk: Desk) -> Line:
    """Where it would stand; of other sites' pages the draft's title is not said."""
    title = asked.page.get_admin_display_title() if desk.sight.owns(asked.page) else asked.page.title
    return Line(title, url, asked.page, note=f"→ {asked.column.title}")
