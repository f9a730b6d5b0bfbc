from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    name = "cms.organisations"
    label = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        from cms.library.registry import DocumentType
        from cms.organisations import document, hierarchy
        from cms.publishing import families

        families.register(
            "organisations.OrganisationPage", document.build, DocumentType("organisation", document.Organisation, _("Organisation"))
        )
        families.register_dependents(hierarchy.dependents)
        families.register_ancestry("organisation", hierarchy.above)
