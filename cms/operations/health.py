"""`/healthz` (the process lives) and `/readyz` (it can do its work), answered before hosts are checked: a probe names the machine."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, JsonResponse

from cms.operations.readiness import readiness


class HealthMiddleware:
    """Answers the two probes and passes on the rest; probes are not logged."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """200 or 503 with JSON for a probe."""
        if request.path_info == "/healthz":
            return _answer({"status": "alive"}, 200)
        if request.path_info == "/readyz":
            report = readiness()
            return _answer(report, 503 if report["status"] == "unready" else 200)
        return self.get_response(request)


def _answer(report: dict[str, object], status: int) -> JsonResponse:
    return JsonResponse(report, status=status, headers={"Cache-Control": "no-store"})
