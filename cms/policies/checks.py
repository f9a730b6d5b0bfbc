"""What is checked before policy documents and interpretations are published."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core.checking import Finding, Rule, Severity
from cms.core.checking.families import body_filled, filled
from cms.policies.models import Interpreted, PolicyDocumentPage, PolicyInterpretationPage


def not_interpreted(page: PolicyDocumentPage) -> Iterator[Finding]:
    """In no language is there a public interpretation of it."""
    named = Interpreted.objects.filter(document__translation_key=page.translation_key, page__live=True)
    if not named.exists():
        yield Finding(_("There is no published interpretation of it: one is expected within three working days."))


def document_rule(code: str, title: Any, severity: Severity, field: str, message: Any) -> Rule:
    """That a field of the document is filled in."""
    return Rule(code, title, severity, PolicyDocumentPage, filled(field, message))


RULES = (
    document_rule(
        "policies.issuer",
        gettext_lazy("Documents without an issuer"),
        Severity.BLOCKS,
        "issuers",
        gettext_lazy("Say who issued it, in the printed order."),
    ),
    document_rule(
        "policies.written_on",
        gettext_lazy("Documents without a date"),
        Severity.BLOCKS,
        "written_on",
        gettext_lazy("Give the day that the document is dated (成文日期)."),
    ),
    document_rule(
        "policies.index_number",
        gettext_lazy("Documents without an index number"),
        Severity.WARNS,
        "index_number",
        gettext_lazy("The index number (索引号) is missing."),
    ),
    document_rule(
        "policies.document_number",
        gettext_lazy("Documents without a document number"),
        Severity.WARNS,
        "document_number",
        gettext_lazy("The document number (文号) is missing; leave it so only if none is printed on it."),
    ),
    Rule("policies.body", gettext_lazy("Documents without a text"), Severity.BLOCKS, PolicyDocumentPage, body_filled),
    Rule(
        "policies.interpretation", gettext_lazy("Documents without an interpretation"), Severity.WARNS, PolicyDocumentPage, not_interpreted
    ),
    Rule(
        "policies.interprets",
        gettext_lazy("Interpretations of nothing"),
        Severity.WARNS,
        PolicyInterpretationPage,
        filled("interpreted", gettext_lazy("Choose the document that it interprets: readers find one from the other.")),
    ),
    Rule(
        "policies.interpretation_body",
        gettext_lazy("Interpretations without a text"),
        Severity.BLOCKS,
        PolicyInterpretationPage,
        body_filled,
    ),
)
