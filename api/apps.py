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
        from api.webhooks import following
        from api.webhooks.sending.sender import Sender
        from cms.ledger import companions
        from cms.partners import filters

        announcing.register()
        following.register()
        companions.register(Sender().act)
        filters.register(complaint)


def complaint(arguments: Mapping[str, Any]) -> str:
    """The schema is built when the first filter is saved."""
    from api.feeds.partners import calling

    return calling.complaint(arguments)
