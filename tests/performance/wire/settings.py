"""The tests' settings, with raw rows beside the hub's addresses."""

from cms.settings.test import *  # noqa: F403

ROOT_URLCONF = "tests.performance.wire.urls"
