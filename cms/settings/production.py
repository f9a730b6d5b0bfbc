"""Production: everything that matters comes from the environment, and `cms.operations.checks` refuses what is missing or weak."""

from cms.settings import base
from cms.settings.base import *  # noqa: F403

STATIC_ROOT = base.BASE_DIR / "static"
WHITENOISE_USE_FINDERS = False
STORAGES = {
    **base.STORAGES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

# Its accounts have passwords that everybody knows.
INSTALLED_APPS = [name for name in base.INSTALLED_APPS if name != "cms.demo"]
