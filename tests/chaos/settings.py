"""The tests' settings for processes of their own: the engine is the one that the environment names."""

from cms.settings import environment
from cms.settings.test import *  # noqa: F403

ELASTICSEARCH_URL = environment.read("ELASTICSEARCH_URL")
