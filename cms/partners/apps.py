from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnersConfig(AppConfig):
    name = "cms.partners"
    label = "partners"
    verbose_name = _("Partners")

    def ready(self) -> None:
        from cms.ledger import companions
        from cms.partners import alerts, forgetting, watching

        forgetting.register()
        alerts.register()
        companions.register(watching.watch)
