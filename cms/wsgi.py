"""The WSGI application: `gunicorn --config python:cms.settings.gunicorn cms.wsgi`."""

import os

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application


def _start() -> WSGIHandler:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")
    handler = get_wsgi_application()
    from cms.operations.checks import refuse_bad_settings

    refuse_bad_settings()
    return handler


application = _start()
