"""Service items and bundles of them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ServicesConfig(AppConfig):
    name = "cms.services"
    label = "services"
    verbose_name = _("Public services")

    def ready(self) -> None:
        from cms.library.registry import DocumentType
        from cms.publishing import families
        from cms.services import document

        families.register(
            "services.ServiceItemPage", document.build_item,
            DocumentType("service_item", document.ServiceItem, _("Service item")),
        )  # fmt: skip
        families.register(
            "services.ServiceBundlePage", document.build_bundle,
            DocumentType("service_bundle", document.ServiceBundle, _("Service bundle")),
        )  # fmt: skip
