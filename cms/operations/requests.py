"""One log line per request, and its id in the answer's `X-Request-ID`."""

from typing import cast

import structlog
from django.http import HttpRequest, HttpResponse
from django_structlog.middlewares import RequestMiddleware as StructuredRequestMiddleware


class RequestMiddleware(StructuredRequestMiddleware):
    """django-structlog's middleware, without query strings in the log: they are long, and may hold a name or a grant."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Binds the id to the log's context for as long as the request is answered."""
        self.prepare(request)
        request_id = structlog.contextvars.get_contextvars()["request_id"]
        response = cast("HttpResponse", self.get_response(request))
        response["X-Request-ID"] = request_id
        self.handle_response(request, response)
        return response

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        """What the log calls the request: `GET /graphql`."""
        return f"{request.method} {request.path}"
