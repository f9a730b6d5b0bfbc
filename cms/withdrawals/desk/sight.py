"""Who sees a withdrawal: those who publish the page, and those who keep all of them."""

from typing import Any

from django.db.models import Count, Q, QuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.withdrawals.models import Withdrawal

ALL = "withdrawals.view_withdrawal"


def seen_by(user: Any) -> QuerySet[Withdrawal]:
    """Newest first, each with how many partners were `asked` and how many `confirmed`."""
    found = Withdrawal.objects.annotate(
        asked=Count("recalls"), confirmed=Count("recalls", filter=Q(recalls__confirmed_at__isnull=False))
    ).order_by("-position")
    if user.has_perm(ALL):
        return found
    return found.filter(page__in=PagePermissionPolicy().instances_user_has_permission_for(user, "publish").values("pk"))
