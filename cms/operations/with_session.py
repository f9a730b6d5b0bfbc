"""Django's middleware with state, under the paths of the desk and of the partners' own page alone.

Where one process serves all, public answers touch no session. A chain cannot be chosen per path in Django (`process_view` is collected
when it starts), so each member asks by itself.
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
PARTNERS_PATH = "/partners/"


def is_desk(request: HttpRequest) -> bool:
    """Whether a request is for the editors' desk."""
    return request.path_info.startswith(DESK_PATH)


def has_session(request: HttpRequest) -> bool:
    """Whether a request is for people who sign in: editors or partners."""
    return request.path_info.startswith((DESK_PATH, PARTNERS_PATH))


class _WithSession(MiddlewareMixin):
    def __call__(self, request: HttpRequest) -> Any:
        return super().__call__(request) if has_session(request) else self.get_response(request)


class SessionMiddleware(_WithSession, sessions.SessionMiddleware):
    """Sessions."""


class AuthenticationMiddleware(_WithSession, auth.AuthenticationMiddleware):
    """`request.user`."""


class MessageMiddleware(_WithSession, messages.MessageMiddleware):
    """Messages to whoever signed in."""


class CsrfViewMiddleware(_WithSession, csrf.CsrfViewMiddleware):
    """Protection of forms."""

    def process_view(
        self,
        request: HttpRequest,
        callback: Callable[..., HttpResponseBase],
        callback_args: tuple[Any, ...],
        callback_kwargs: dict[str, Any],
    ) -> HttpResponseForbidden | None:
        """Refuses forms from elsewhere; the public surface has no cookie that a form could misuse."""
        return super().process_view(request, callback, callback_args, callback_kwargs) if has_session(request) else None
