"""Reports whose rows are the user's and whose filters are everyone's: filters offer what the rows have."""

from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import FilteredModelChoiceFilter
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet, get_users_for_filter
from wagtail.admin.views.reports.locked_pages import LockedPagesReportFilterSet, LockedPagesView
from wagtail.admin.views.reports.workflows import (
    WorkflowReportFilterSet,
    WorkflowTasksReportFilterSet,
    WorkflowTasksView,
    WorkflowView,
)
from wagtail.models import Page, Task, Workflow, WorkflowState
from wagtail.permissions import policy_registry

from cms.core.sight import Sight


def workflow_states(request: HttpRequest) -> QuerySet[WorkflowState]:
    """Those of the report's rows."""
    return WorkflowView(request=request).get_queryset()


def own_requesters(request: HttpRequest) -> QuerySet[Any]:
    """Who asked for one of them."""
    users = get_user_model()
    return users.objects.filter(pk__in=workflow_states(request).order_by().values("requested_by")).order_by(users.USERNAME_FIELD)


def own_workflows(request: HttpRequest) -> QuerySet[Workflow]:
    """Those they run in, and those of the user's pages."""
    here = Workflow.objects.filter(workflow_pages__page__in=Sight(request.user).pages().filter(pk__in=_editable(request).values("pk")))
    used = Workflow.objects.filter(pk__in=workflow_states(request).order_by().values("workflow"))
    return (here | used).distinct()


def own_tasks(request: HttpRequest) -> QuerySet[Task]:
    """Of those workflows."""
    return Task.objects.filter(workflow_tasks__workflow__in=own_workflows(request)).distinct()


def own_lockers(request: HttpRequest) -> QuerySet[Any]:
    """Who locked one of the user's pages."""
    users = get_user_model()
    return users.objects.filter(pk__in=_editable(request).filter(locked=True).values("locked_by")).order_by(users.USERNAME_FIELD)


def _editable(request: HttpRequest) -> QuerySet[Page]:
    return policy_registry.get_by_type(Page).instances_user_has_permission_for(request.user, "change")


class OwnWorkflowFilters(WorkflowReportFilterSet):
    requested_by = django_filters.ModelChoiceFilter(field_name="requested_by", queryset=own_requesters)
    workflow = django_filters.ModelChoiceFilter(queryset=own_workflows, label=_("Workflow"))

    class Meta(WorkflowReportFilterSet.Meta):
        pass


class OwnTaskFilters(WorkflowTasksReportFilterSet):
    workflow = django_filters.ModelChoiceFilter(field_name="workflow_state__workflow", queryset=own_workflows, label=_("Workflow"))
    task = FilteredModelChoiceFilter(queryset=own_tasks, filter_field="id_workflow", filter_accessor="workflows")

    class Meta(WorkflowTasksReportFilterSet.Meta):
        pass


class OwnLockFilters(LockedPagesReportFilterSet):
    locked_by = django_filters.ModelChoiceFilter(
        field_name="locked_by", queryset=own_lockers, label=_("Locked by"), empty_label=_("Anyone")
    )

    class Meta(LockedPagesReportFilterSet.Meta):
        pass


class OwnHistoryFilters(SiteHistoryReportFilterSet):
    def get_users_queryset(self) -> QuerySet[Any]:
        """Who has done something that the user may read of."""
        users: QuerySet[Any] = get_users_for_filter(self.request.user)
        return users

    class Meta(SiteHistoryReportFilterSet.Meta):
        pass


class OwnHistoryView(LogEntriesView):
    filterset_class = OwnHistoryFilters


class OwnWorkflowView(WorkflowView):
    filterset_class = OwnWorkflowFilters


class OwnTasksView(WorkflowTasksView):
    filterset_class = OwnTaskFilters


class OwnLockedPagesView(LockedPagesView):
    filterset_class = OwnLockFilters
