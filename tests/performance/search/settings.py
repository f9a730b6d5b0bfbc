"""The tests' settings with Wagtail's own search beside ours, and with the engine that the environment names."""

from cms.settings import environment
from cms.settings.test import *  # noqa: F403
from cms.settings.test import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.performance.search.stock"]
ELASTICSEARCH_URL = environment.read("ELASTICSEARCH_URL")
