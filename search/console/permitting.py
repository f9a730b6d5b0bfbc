"""Who may open the console: one permission for all of it, given by the roles (`cms.desk.roles.table`).

The words hold for the whole province, and what people search for on one site says something of all: it is not for each site's editors.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.generic import View
from wagtail.admin.auth import permission_denied
from wagtail.admin.menu import MenuItem
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from search.models import BestBet, Shortcut, StoppedSuggestion, StoppedWord, Synonym

APP, CODENAME = "search", "change_synonym"
PERMISSION = f"{APP}.{CODENAME}"

MANAGED = (Synonym, BestBet, Shortcut, StoppedWord, StoppedSuggestion)


class ConsolePolicy(ModelPermissionPolicy):
    """Whatever is done with a word."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(user.has_perm(PERMISSION))

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return bool(user.has_perm(PERMISSION))

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        return ModelPermissionPolicy(Synonym).users_with_any_permission(["change"])


class ConsoleItem(MenuItem):
    """A part of the menu."""

    def is_shown(self, request: HttpRequest) -> bool:
        """To those who may open it."""
        return bool(request.user.has_perm(PERMISSION))


class Permitted(View):
    """A view of the console."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Wagtail's answer to a missing permission."""
        if not request.user.has_perm(PERMISSION):
            refused: HttpResponseBase = permission_denied(request)
            return refused
        answered: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answered


def register() -> None:
    for model in MANAGED:
        register_permission_policy(model, ConsolePolicy(model))


def permissions() -> QuerySet[Permission]:
    """What groups can be given."""
    return Permission.objects.filter(content_type__app_label=APP, codename=CODENAME)
