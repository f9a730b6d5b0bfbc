"""A view that answers with the stored JSON of one row: what Django and PostgreSQL can do at most. A WSGI application of its own."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from cms.settings.databases import databases
from cms.settings.environment import REPOSITORY, read

settings.configure(
    SECRET_KEY="bench",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    DATABASES=databases(REPOSITORY / read("DATA_DIR")),
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"],
    APPEND_SLASH=False,
)


def row(request: HttpRequest, site: str, path: str) -> HttpResponse:
    """The document and the body of the item at an address, as they are stored."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT document, body FROM library_item WHERE site = %s AND path = %s", [site, f"/{path}"])
        document, body = cursor.fetchone()
    return HttpResponse(f"[{document},{body}]", content_type="application/json")


urlpatterns = [path("<slug:site>/<path:path>", row)]
application = get_wsgi_application()
