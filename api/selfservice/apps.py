from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SelfServiceConfig(AppConfig):
    name = "api.selfservice"
    label = "selfservice"
    verbose_name = _("Partners' own page")
