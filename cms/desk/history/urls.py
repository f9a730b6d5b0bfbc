"""Stands before Wagtail's own addresses, below /admin/: the same address, answered by our view."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from cms.desk.history.views import HistoryView

urlpatterns = [path("pages/<int:page_id>/history/", never_cache(require_admin_access(HistoryView.as_view())), name="desk_history")]
