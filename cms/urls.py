"""What each surface serves: the public one reads the library, the desk is Wagtail's admin, partners have a page of their own.

The probes stand in `cms.operations.health`.
"""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtail_admin
from wagtail.urls import serve_pattern

from cms.operations import desk_files

Patterns = list[URLPattern | URLResolver]


def page(request: HttpRequest, path: str) -> HttpResponse:
    """Names a page's address for Wagtail, which asks for it by name; pages themselves are the portals' to show."""
    raise Http404


page.should_append_slash = False  # type: ignore[attr-defined]

_DESK: Patterns = [
    path("", RedirectView.as_view(pattern_name="wagtailadmin_home")),
    path("admin/media/<path:path>", desk_files.picture),
    re_path(r"^admin/files/(\d+)/(.*)$", desk_files.attachment, name="wagtaildocs_serve"),
    path("admin/", include("cms.desk.roles.seeing.urls")),
    path("admin/", include("cms.desk.history.urls")),
    path("admin/", include("cms.desk.translating")),
    path("admin/", include(wagtail_admin)),
]
_PAGES: Patterns = i18n_patterns(re_path(serve_pattern, page, name="wagtail_serve"), prefix_default_language=False)
_PUBLIC: Patterns = [path("", include("api.urls"))]
_PARTNERS: Patterns = [path("partners/", include("api.selfservice.urls"))]

SERVED: dict[str, Patterns] = {
    "desk": [*_DESK, *_PAGES],
    "public": _PUBLIC,
    "partners": _PARTNERS,
    "both": [*_PUBLIC, *_PARTNERS, *_DESK, *_PAGES],
}

urlpatterns = SERVED[settings.SURFACE]
handler500 = "cms.desk.outages.server_error"
