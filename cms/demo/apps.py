"""Registers the demo content with Django, so that `python -m cms load_demo` is found."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo province; nothing else in the project may import it."""

    name = "cms.demo"
    label = "demo"
    verbose_name = "demo"
