from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EmbargoesConfig(AppConfig):
    name = "cms.embargoes"
    label = "embargoes"
    verbose_name = _("Embargoes")

    def ready(self) -> None:
        from cms.embargoes.keeping import keep_up
        from cms.publishing.scheduling import register_chore

        register_chore("keep advance copies", keep_up)
