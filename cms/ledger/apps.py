from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    name = "cms.ledger"
    label = "ledger"
    verbose_name = _("Publication ledger")

    def ready(self) -> None:
        post_migrate.connect(begin_ledger, sender=self)


def begin_ledger(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """The head row exists wherever the tables do, also after a test emptied them."""
    sender.get_model("Head")._default_manager.using(using).get_or_create(pk=1)
