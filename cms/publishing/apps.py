from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    name = "cms.publishing"
    label = "publishing"
    verbose_name = _("Publishing")

    def ready(self) -> None:
        from cms.publishing import checks  # noqa: F401  (they register on import)
        from cms.publishing.listeners import actions, signals

        actions.make_atomic()
        signals.connect()
