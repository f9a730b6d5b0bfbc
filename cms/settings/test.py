"""The tests: the database of `DATABASE_URL`, quick passwords; `tests.surroundings` gives each process a `DATA_DIR` of its own."""

from cms.settings import base
from cms.settings.base import *  # noqa: F403

SECRET_KEY = "test-only"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
WHITENOISE_USE_FINDERS = False
# Tests that are about a server name the one that they mean.
ELASTICSEARCH_URL = []
# Tests that are about the log turn it on: its thread writes past a test's transaction.
SEARCH_LOG = False
# Tests that are about meaning name the model.
SEARCH_MODEL = ""

if base.DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    base.DATABASES["default"]["TEST"] = {"NAME": str(base.DATA_DIR / "test.sqlite3")}
    # Nothing here need survive a power cut.
    base.DATABASES["default"]["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"
