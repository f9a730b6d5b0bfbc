"""Django's middleware with state, under the desk's path alone: where one process serves both surfaces, public answers touch no session.

A chain cannot be chosen per path in Django (`process_view` is collected when it starts), so each member asks by itself.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import middleware as auth
from django.contrib.messages import middleware as messages
from django.contrib.sessions import middleware as sessions
from django.http import HttpRequest, HttpResponseBase, HttpResponseForbidden
from django.middleware import csrf
from django.utils.deprecation import MiddlewareMixin

DESK_PATH = "/admin/"


def is_desk(request: HttpRequest) -> bool:
    """Whether a request is for the editors' desk."""
    return request.path_info.startswith(DESK_PATH)


class _DeskOnly(MiddlewareMixin):
    def __call__(self, request: HttpRequest) -> Any:
        return super().__call__(request) if is_desk(request) else self.get_response(request)


class SessionMiddleware(_DeskOnly, sessions.SessionMiddleware):
    """Sessions, on the desk."""


class AuthenticationMiddleware(_DeskOnly, auth.AuthenticationMiddleware):
    """`request.user`, on the desk."""


class MessageMiddleware(_DeskOnly, messages.MessageMiddleware):
    """Messages to the editor, on the desk."""


class CsrfViewMiddleware(_DeskOnly, csrf.CsrfViewMiddleware):
    """Protection of forms, on the desk."""

    def process_view(
        self,
        request: HttpRequest,
        callback: Callable[..., HttpResponseBase],
        callback_args: tuple[Any, ...],
        callback_kwargs: dict[str, Any],
    ) -> HttpResponseForbidden | None:
        """Refuses forms from elsewhere; the public surface has no cookie that a form could misuse."""
        return super().process_view(request, callback, callback_args, callback_kwargs) if is_desk(request) else None
