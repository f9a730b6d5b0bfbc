"""A site's workflow: its editors submit, its reviewers approve, and that publishes."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from cms.desk.roles.models import SiteDesk

REVIEW = "审核"


def make_workflow(desk: SiteDesk, name: str, homes: list[Page], groups: list[Group]) -> None:
    """Made once and then the province's to change; front pages without a workflow get it, those with another keep theirs."""
    if desk.workflow is None:
        _make(desk, f"{name} · {REVIEW}", groups)
    taken = set(WorkflowPage.objects.filter(page__in=homes).values_list("page_id", flat=True))
    WorkflowPage.objects.bulk_create(WorkflowPage(workflow=desk.workflow, page=home) for home in homes if home.pk not in taken)


def _make(desk: SiteDesk, name: str, groups: list[Group]) -> None:
    task = GroupApprovalTask.objects.create(name=name)
    task.groups.set(groups)
    desk.task, desk.workflow = task, Workflow.objects.create(name=name)
    WorkflowTask.objects.create(workflow=desk.workflow, task=task, sort_order=0)
    desk.save()
