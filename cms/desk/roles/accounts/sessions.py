"""Sessions end: some time after the last act, and in any case some hours after signing in."""

import time

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest
from django.utils.deprecation import MiddlewareMixin

from cms.operations.with_session import has_session

BEGAN, SEEN = "desk_began", "desk_seen"
EXACT_TO = 60  # seconds: a session is not written at every request
PING = "/admin/editing-sessions/"  # an open editor says so every few seconds; that is nobody's act


class SessionEndMiddleware(MiddlewareMixin):
    """After authentication; whoever's session has ended is asked to sign in."""

    def process_request(self, request: HttpRequest) -> None:
        """Counts the act, or ends the session."""
        if not has_session(request) or request.user.is_anonymous:
            return
        now = int(time.time())
        began, seen = request.session.setdefault(BEGAN, now), request.session.get(SEEN, now)
        if now - began >= settings.SESSION_COOKIE_AGE or now - seen >= settings.SESSION_IDLE:
            logout(request)
        elif (SEEN not in request.session or now - seen >= EXACT_TO) and not request.path.startswith(PING):
            request.session[SEEN] = now
