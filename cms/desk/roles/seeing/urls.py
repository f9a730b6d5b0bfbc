"""Stands before Wagtail's own addresses, below /admin/: the same addresses, answered by our views."""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from cms.desk.roles.seeing import reports

_REPORTS: dict[str, Any] = {
    "workflow": reports.OwnWorkflowView,
    "workflow_tasks": reports.OwnTasksView,
    "locked": reports.OwnLockedPagesView,
    "site-history": reports.OwnHistoryView,
}


def _patterns() -> Iterator[URLPattern]:
    for name, view in _REPORTS.items():
        yield path(f"reports/{name}/", _opened(view.as_view()), name=f"desk_report_{name}")
        yield path(f"reports/{name}/results/", _opened(view.as_view(results_only=True)), name=f"desk_report_{name}_results")


def _opened(view: Callable[..., Any]) -> Callable[..., Any]:
    """As Wagtail opens its own."""
    opened: Callable[..., Any] = never_cache(require_admin_access(view))
    return opened


urlpatterns = list(_patterns())
