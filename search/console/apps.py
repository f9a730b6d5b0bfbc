from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsoleConfig(AppConfig):
    """Screens alone: what they show is kept by `search`."""

    name = "search.console"
    label = "search_console"
    verbose_name = _("Console of the search")
