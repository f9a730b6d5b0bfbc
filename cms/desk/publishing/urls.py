"""Addresses of the desk's publishing pages, below /admin/."""

from django.urls import URLPattern, path

from cms.desk.publishing.failures import FailuresView, RetryView
from cms.desk.publishing.leaving import LeaveView
from cms.desk.publishing.placements import AcceptView, PlacementsView, RemoveView
from cms.desk.publishing.placing import PlaceView

urlpatterns: list[URLPattern] = [
    path("desk/pages/<int:page_id>/place/", PlaceView.as_view(), name="desk_place"),
    path("desk/pages/<int:page_id>/<slug:way>/", LeaveView.as_view(), name="desk_leave"),
    path("desk/placements/", PlacementsView.as_view(), name="desk_placements"),
    path("desk/placements/results/", PlacementsView.as_view(results_only=True), name="desk_placements_results"),
    path("desk/placements/<int:pk>/accept/", AcceptView.as_view(), name="desk_placement_accept"),
    path("desk/placements/<int:pk>/remove/", RemoveView.as_view(), name="desk_placement_remove"),
    path("reports/events-set-aside/", FailuresView.as_view(), name="desk_failures"),
    path("reports/events-set-aside/results/", FailuresView.as_view(results_only=True), name="desk_failures_results"),
    path("reports/events-set-aside/retry/", RetryView.as_view(), name="desk_failures_retry"),
    path("reports/events-set-aside/<int:pk>/retry/", RetryView.as_view(), name="desk_failure_retry"),
]
