"""The app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PoliciesConfig(AppConfig):
    """Policies."""

    name = "cms.policies"
    label = "policies"
    verbose_name = _("Policies")

    def ready(self) -> None:
        from cms.library.registry import DocumentType
        from cms.policies import document, marking, signals
        from cms.publishing import families

        families.register(
            "policies.PolicyDocumentPage", document.build_document,
            DocumentType("policy_document", document.PolicyDocument, _("Policy document")),
        )  # fmt: skip
        families.register(
            "policies.PolicyInterpretationPage", document.build_interpretation,
            DocumentType("policy_interpretation", document.PolicyInterpretation, _("Policy interpretation")),
        )  # fmt: skip
        families.register_dependents(marking.dependents)
        signals.connect()
