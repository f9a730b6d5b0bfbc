"""What is checked of every item's terms before it is published."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core.checking import Finding, Rule, Severity
from cms.core.models import BasePage
from cms.library import registry
from cms.taxonomy.classifying import term_ids


def no_term(page: BasePage) -> Iterator[Finding]:
    """Where the editor's form offers terms at all."""
    if registry.get(page.document_type).listed and offers_terms(type(page)) and not term_ids(page):
        yield Finding(_("It carries no term: nobody comes upon it by subject, region or audience."), "classifications")


def offers_terms(model: type[BasePage]) -> bool:
    """Whether the family gave the model the panel of `classification_panel`."""
    return "classifications" in model.get_edit_handler().get_form_options().get("formsets", {})


RULES = (Rule("item.term", gettext_lazy("Items without a term"), Severity.WARNS, BasePage, no_term),)
