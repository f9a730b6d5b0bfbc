"""What consumers of the ledger could not handle, for the operators of the whole hub."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.reports import ReportView

from cms.desk.publishing.actions_column import ActionsColumn
from cms.ledger import consumers, worker
from cms.ledger.models import Failure

PERMISSION = "ledger.change_failure"


class FailureActions(ActionsColumn):
    """Try a given-up event again."""

    def actions(self, instance: Failure, user: Any) -> list[tuple[str, str]]:
        """Address and label; what is not given up is tried again by itself."""
        return [(reverse("desk_failure_retry", args=[instance.pk]), _("Try again"))] if instance.dead else []


class FailuresView(ReportView):
    """The report: consumers with their lag, and the events that they set aside."""

    template_name = "desk/publishing/failures.html"
    page_title = gettext_lazy("Events set aside")
    header_icon = "warning"
    model = Failure
    permission_required = "change"
    index_url_name = "desk_failures"
    index_results_url_name = "desk_failures_results"
    default_ordering = ("-dead", "consumer_id", "position")
    verbose_name_plural = gettext_lazy("events set aside")
    list_export = ["consumer_id", "position", "attempts", "retry_at", "dead", "error"]
    columns = [
        Column("consumer_id", label=gettext_lazy("Consumer")),
        Column("position", label=gettext_lazy("Position")),
        Column("attempts", label=gettext_lazy("Attempts")),
        BooleanColumn("dead", label=gettext_lazy("Given up")),
        DateColumn("retry_at", label=gettext_lazy("Next attempt")),
        Column("error", label=gettext_lazy("Error"), accessor=lambda failure: failure.error.strip().rsplit("\n", 1)[-1][:300]),
        FailureActions("actions", label=gettext_lazy("Actions")),
    ]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With how far each consumer is behind."""
        return {**super().get_context_data(*args, **kwargs), "consumers": consumers.status()}


class RetryView(View):
    """POST alone: one event, or all that were given up, get another round of attempts from the worker."""

    def post(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """For those who may change failures."""
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        chosen: QuerySet[Failure] | None = None if pk is None else Failure.objects.filter(pk=pk)
        count = worker.revive_dead(chosen)
        said = ngettext("The worker tries %(count)d event again.", "The worker tries %(count)d events again.", count)
        messages.success(request, said % {"count": count})
        return redirect("desk_failures")
