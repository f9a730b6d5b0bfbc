"""A developer's machine and the demo: SQLite in `DATA_DIR` unless `DATABASE_URL` says otherwise."""

from cms.settings import base
from cms.settings.base import *  # noqa: F403
from cms.settings.secret import kept_secret

SECRET_KEY = base.SECRET_KEY or kept_secret(base.DATA_DIR)
