from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WithdrawalsConfig(AppConfig):
    name = "cms.withdrawals"
    label = "withdrawals"
    verbose_name = _("Withdrawals")

    def ready(self) -> None:
        from cms.withdrawals import following
        from cms.withdrawals.telling import first, reminding

        following.register()
        first.register()
        reminding.register()
