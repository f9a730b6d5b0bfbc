"""Policy documents in the editors' desk, and the admin's page for marks."""

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from cms.core import checking
from cms.core.editing import listing
from cms.policies import checks
from cms.policies.models import PolicyDocumentPage, PolicyInterpretationPage
from cms.policies.views import mark_viewset, marks_menu_item

checking.register(*checks.RULES)
listing.register(
    listing.Listing(
        PolicyDocumentPage, "policies", "doc-full-inverse", 20,
        shows=("document_number", "index_number"),
        filters=("document_number", "index_number", "written_on", "effective_on", "stated_validity"),
    )
)  # fmt: skip
listing.register(
    listing.Listing(
        PolicyInterpretationPage, "interpretations", "openquote", 30, shows=("interpretation_form",), filters=("interpretation_form",)
    )
)


@hooks.register("register_admin_viewset")
def register_viewset() -> ViewSet:
    return mark_viewset


@hooks.register("register_reports_menu_item")
def register_menu_item() -> MenuItem:
    return marks_menu_item()
