from django.apps import AppConfig


class PlainPagesConfig(AppConfig):
    name = "tests.performance.grapple"
    label = "plainpages"
