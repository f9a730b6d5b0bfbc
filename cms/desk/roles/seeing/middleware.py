"""Answers each request of the desk as its user may see the province."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from wagtail.admin.auth import permission_denied

from cms.core.sight import Sight, looking
from cms.desk.roles.seeing.guards import GUARDS
from cms.operations.with_session import is_desk


class SightMiddleware:
    """After authentication. Titles are said for the user (`cms.core.sight.looking`), and guarded pages are asked for first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The public surface has no users."""
        if not is_desk(request) or request.user.is_anonymous:
            return self.get_response(request)
        request.sight = Sight(request.user)  # type: ignore[attr-defined]
        with looking(request.sight):  # type: ignore[attr-defined]
            return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, arguments: dict[str, Any]) -> HttpResponseBase | None:
        """Wagtail's answer to a missing permission, for what the guard refuses."""
        sight: Sight | None = getattr(request, "sight", None)
        guard = GUARDS.get(request.resolver_match.view_name) if sight and request.resolver_match else None
        if sight is None or guard is None or guard(request, sight, arguments):
            return None
        return permission_denied(request)
