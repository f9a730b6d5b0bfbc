"""What development, test and production have in common."""

import logging
from datetime import timedelta
from pathlib import Path

import django_stubs_ext
from django.utils.translation import gettext_lazy as _
from environ import Env

from cms.settings import environment, logs
from cms.settings.databases import databases
from cms.settings.surface import middleware, silenced_checks

# Django's fields and views can be subscripted with types when they run, too.
django_stubs_ext.monkeypatch()

BASE_DIR = environment.REPOSITORY
DATA_DIR = BASE_DIR / environment.read("DATA_DIR")
SURFACE = environment.read("SURFACE")
PUBLIC_URL = environment.read("PUBLIC_URL").rstrip("/")
DESK_URL = environment.read("DESK_URL").rstrip("/")
PARTNERS_URL = environment.read("PARTNERS_URL").rstrip("/")
PREVIEW_CLIENTS = environment.read("PREVIEW_CLIENTS")
WAGTAIL_HEADLESS_PREVIEW = {"REDIRECT_ON_PREVIEW": True}
READY_MAX_LAG = environment.read("READY_MAX_LAG")
WEBSUB_HUB = environment.read("WEBSUB_HUB")
FEED_DAYS = environment.read("FEED_DAYS")
PARTNER_SILENCE = environment.read("PARTNER_SILENCE")
PARTNER_ALERTS = environment.read("PARTNER_ALERTS")
WEBHOOK_DAYS = environment.read("WEBHOOK_DAYS")
WEBHOOK_LOOPBACK = environment.read("WEBHOOK_LOOPBACK")
WITHDRAWAL_REMIND_HOURS = environment.read("WITHDRAWAL_REMIND_HOURS")
SEARCH_INDEX = DATA_DIR / "search"
SEARCH_LOG = True
SEARCH_MODEL = environment.read("SEARCH_MODEL")
ELASTICSEARCH_URL = environment.read("ELASTICSEARCH_URL")
ELASTICSEARCH_INDEX = environment.read("ELASTICSEARCH_INDEX")
ELASTICSEARCH_USER = environment.read("ELASTICSEARCH_USER")
ELASTICSEARCH_PASSWORD = environment.read("ELASTICSEARCH_PASSWORD")
ELASTICSEARCH_API_KEY = environment.read("ELASTICSEARCH_API_KEY")
ELASTICSEARCH_CA = environment.read("ELASTICSEARCH_CA")
ELASTICSEARCH_SHARDS = environment.read("ELASTICSEARCH_SHARDS")
ELASTICSEARCH_REPLICAS = environment.read("ELASTICSEARCH_REPLICAS")

INSTALLED_APPS = [
    "cms.library",
    "cms.ledger",
    "cms.publishing",
    "cms.preview",
    "cms.core",
    "cms.sites",
    "cms.organisations",
    "cms.taxonomy",
    "cms.news",
    "cms.policies",
    "cms.topics",
    "cms.services",
    "cms.investment",
    "cms.partners",
    "cms.withdrawals",
    "cms.partners.webhooks",
    "cms.partners.accounts",
    "cms.embargoes",
    "cms.desk",
    "cms.desk.roles",
    "cms.demo",
    "cms.importing",
    "cms.operations",
    "api",
    "api.selfservice",
    "search",
    "search.console",
    "wagtail_headless_preview",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "cms.desk.roles.apps.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "graphene_django",
    "graphene_django_graphiql_static",
    "corsheaders",
    "django_structlog",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    # For the Chinese of its “3 minutes ago”, which Wagtail uses.
    "django.contrib.humanize",
]

SECRET_KEY = environment.read("SECRET_KEY")
SECRET_KEY_FALLBACKS = environment.read("SECRET_KEY_FALLBACKS")
DEBUG = environment.read("DEBUG")
ALLOWED_HOSTS = environment.read("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [url for url in (DESK_URL, PARTNERS_URL) if url]
SECURE_HSTS_SECONDS = environment.read("HSTS_SECONDS")
BEHIND_PROXY = environment.read("TRUST_PROXY")
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SILENCED_SYSTEM_CHECKS = silenced_checks(SURFACE)

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
MIDDLEWARE = middleware(SURFACE)
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES = databases(DATA_DIR)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Wagtail keeps where each site begins in the cache, and every process must see it change.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": DATA_DIR / "cache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = WAGTAILADMIN_PERMITTED_LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
# Our own words, then our words for the libraries, which win over theirs.
LOCALE_PATHS = [BASE_DIR / "cms" / "locale", BASE_DIR / "cms" / "locale" / "libraries"]
TIME_ZONE = "Asia/Shanghai"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
USE_TZ = True

# Passwords, lock-out and sessions as 等级保护 asks of level 2 and 3 (GB/T 22239-2019, 8.1.4.1 a, b).
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": environment.read("PASSWORD_LENGTH")},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "cms.desk.roles.accounts.passwords.KindsValidator"},
]
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AXES_VERBOSE = False
AXES_FAILURE_LIMIT = environment.read("LOGIN_FAILURES")
AXES_COOLOFF_TIME = timedelta(minutes=environment.read("LOGIN_LOCK_MINUTES"))
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_CALLABLE = "cms.desk.roles.accounts.lockout.answer"
AXES_CLIENT_IP_CALLABLE = "cms.desk.roles.accounts.lockout.client_address"
OTP_TOTP_ISSUER = "Govwire"
SESSION_COOKIE_AGE = environment.read("SESSION_HOURS") * 3600
SESSION_IDLE = environment.read("SESSION_IDLE_MINUTES") * 60

STATIC_URL = "/static/"
STATIC_ROOT: Path | None = None
# The desk's own address of a picture, for signed-in editors; the public one is in the library's documents.
MEDIA_URL = "/admin/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

vars().update(Env.email_url_config(environment.read("EMAIL_URL") or "consolemail://"))
DEFAULT_FROM_EMAIL = environment.read("EMAIL_FROM")
EMAIL_TIMEOUT = 10  # seconds: a mail server that does not answer keeps the scheduler no longer

WAGTAIL_SITE_NAME = _("Govwire content platform")
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_BASE_URL = DESK_URL
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms.desk.searching.backend"}}
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.desk.roles.approval.publish_approved"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# It would answer the draft's title of any site's page.
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = "none"
WAGTAILIMAGES_IMAGE_MODEL = "core.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.desk.pictures.PictureForm"
WAGTAILDOCS_DOCUMENT_MODEL = "core.Attachment"

CORS_ALLOW_ALL_ORIGINS = True
CORS_URLS_REGEX = r"^/(feeds|graphql|media|files|search|search\.rss)(/|$)"
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS", "POST"]
CORS_ALLOW_HEADERS = ["accept", "content-type", "if-none-match"]
CORS_EXPOSE_HEADERS = ["etag", "retry-after", "x-request-id"]

LOGGING = logs.configure(environment.read("LOG_FORMAT"), environment.read("LOG_LEVEL"))
# Said even where they are the defaults: Django looks for what is not said anew at each request, and fails each time.
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_TRUST_UPSTREAM_CORRELATION_ID = False
DJANGO_STRUCTLOG_USER_ID_FIELD = "pk"
DJANGO_STRUCTLOG_STATUS_DEFAULT_LOG_LEVEL = DJANGO_STRUCTLOG_STATUS_2XX_LOG_LEVEL = logging.INFO
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = logging.DEBUG
DJANGO_STRUCTLOG_STATUS_4XX_LOG_LEVEL = logging.INFO
DJANGO_STRUCTLOG_TRUST_UPSTREAM_REQUEST_ID = environment.read("TRUST_PROXY")
