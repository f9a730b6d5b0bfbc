"""Investment projects and parks."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InvestmentConfig(AppConfig):
    name = "cms.investment"
    label = "investment"
    verbose_name = _("Investment promotion")

    def ready(self) -> None:
        from cms.investment import document
        from cms.library.registry import DocumentType
        from cms.publishing import families

        families.register(
            "investment.InvestmentProjectPage", document.build_project,
            DocumentType("investment_project", document.InvestmentProject, _("Investment project")),
        )  # fmt: skip
        families.register(
            "investment.InvestmentParkPage", document.build_park,
            DocumentType("investment_park", document.InvestmentPark, _("Industrial park")),
        )  # fmt: skip
