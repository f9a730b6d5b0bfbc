from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "cms.partners.accounts"
    label = "partner_accounts"
    verbose_name = _("Partners' accounts")
