"""Addresses of the withdrawals, below /admin/."""

from django.urls import path

from cms.withdrawals.desk.listing import WithdrawalsView
from cms.withdrawals.desk.one import ConfirmView, RemindView, WithdrawalView
from cms.withdrawals.desk.received import ReceivedView
from cms.withdrawals.desk.records import RecordView

urlpatterns = [
    path("withdrawals/", WithdrawalsView.as_view(), name="withdrawals"),
    path("withdrawals/results/", WithdrawalsView.as_view(results_only=True), name="withdrawals_results"),
    path("withdrawals/received/<int:page_id>/", ReceivedView.as_view(), name="withdrawals_received"),
    path("withdrawals/<int:pk>/", WithdrawalView.as_view(), name="withdrawal"),
    path("withdrawals/<int:pk>/remind/", RemindView.as_view(), name="withdrawal_remind"),
    path("withdrawals/<int:pk>/confirm/<int:recall>/", ConfirmView.as_view(), name="withdrawal_confirm"),
    path("withdrawals/<int:pk>/record.json", RecordView.as_view(), {"form": "json"}, name="withdrawal_json"),
    path("withdrawals/<int:pk>/record.pdf", RecordView.as_view(), {"form": "pdf"}, name="withdrawal_pdf"),
]
