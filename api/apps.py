from collections.abc import Mapping
from typing import Any

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ApiConfig(AppConfig):
    name = "api"
    label = "api"
    verbose_name = _("Public API")

    def ready(self) -> None:
        from api.feeds import announcing
        from cms.partners import filters

        announcing.register()
        filters.register(complaint)


def complaint(arguments: Mapping[str, Any]) -> str:
    """The schema is built when the first filter is saved."""
    from api.feeds.partners import calling

    return calling.complaint(arguments)
