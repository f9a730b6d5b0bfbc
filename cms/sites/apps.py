from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SitesConfig(AppConfig):
    name = "cms.sites"
    label = "govsites"
    verbose_name = _("Sites")

    def ready(self) -> None:
        from cms.library.registry import DocumentType
        from cms.publishing import families, records
        from cms.sites import document, signals
        from cms.sites import records as site_records

        families.register(
            "govsites.HomePage", document.build_home, DocumentType("home_page", document.HomePage, _("Home page"), listed=False)
        )
        families.register("govsites.ColumnPage", document.build_column, DocumentType("column", document.Column, _("Column"), listed=False))
        families.register(
            "govsites.InformationPage",
            document.build_information,
            DocumentType("information_page", document.InformationPage, _("Information page")),
        )
        records.register_source("site", site_records.sites)
        signals.connect()
