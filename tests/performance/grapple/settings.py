"""Wagtail and grapple as their documentation sets them up: no debugging, kept connections, only the middleware that is needed."""

import os
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

_DATABASE = urlsplit(os.environ["DATABASE_URL"])

SECRET_KEY = "bench"
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "tests.performance.grapple.urls"
WSGI_APPLICATION = "tests.performance.grapple.wsgi.application"
# grapple stands after wagtail.snippets and the project's own app: before them it finds no snippets on Wagtail 8.
INSTALLED_APPS = [
    "tests.performance.grapple.apps.PlainPagesConfig",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "grapple",
    "graphene_django",
]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": _DATABASE.path.lstrip("/"),
        "USER": _DATABASE.username,
        "HOST": parse_qs(_DATABASE.query)["host"][0],
        "CONN_MAX_AGE": None,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
STATIC_URL = "/static/"
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(os.environ["DATA_DIR"]) / "grapple-media"
WAGTAIL_SITE_NAME = "bench"
WAGTAILADMIN_BASE_URL = "http://localhost"
GRAPPLE = {"APPS": ["plainpages"], "MAX_PAGE_SIZE": 100}
GRAPHENE = {"SCHEMA": "grapple.schema.schema"}
