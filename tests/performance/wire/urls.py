"""The hub's addresses, and beside them the same page as raw rows: what Django and PostgreSQL can do at most."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

from cms.urls import urlpatterns as served

RAW = """
SELECT e.position, i.document, i.body FROM ledger_event e JOIN library_item i ON i.content_id = e.key AND i.locale = e.locale
WHERE e.subject = 'item' AND e.position > %s ORDER BY e.position LIMIT %s
"""


def rows(request: HttpRequest, after: int, first: int) -> HttpResponse:
    """Documents and bodies behind a position as they are stored, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(RAW, [after, first])
        found = [f'{{"position":{position},"document":{document},"body":{body}}}' for position, document, body in cursor.fetchall()]
    return HttpResponse(f"[{','.join(found)}]", content_type="application/json")


urlpatterns = [path("rows/<int:after>/<int:first>", rows), *served]
