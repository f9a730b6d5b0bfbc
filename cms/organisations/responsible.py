"""How families give pages the bodies responsible for them: a panel for editors, a setter for importers, the ids that a document holds."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultipleChooserPanel
from wagtail.models import Page

from cms.organisations.models import OrganisationPage, Responsibility


def responsibility_panel() -> MultipleChooserPanel:
    return MultipleChooserPanel("responsibilities", chooser_field_name="organisation", heading=_("Responsible bodies"), label=_("Body"))


def organisations_of(page: Page) -> list[str]:
    """Content ids of the page's bodies in their order, of the draft in memory or the live page."""
    pks = [responsibility.organisation_id for responsibility in page.responsibilities.all()]
    keys = dict(OrganisationPage.objects.filter(pk__in=pks).values_list("pk", "translation_key")) if pks else {}
    return [str(keys[pk]) for pk in pks if pk in keys]


def make_responsible(page: Page, organisations: Iterable[OrganisationPage]) -> None:
    """Make these the page's bodies, in memory: saving the page or a revision keeps them."""
    present = {responsibility.organisation_id: responsibility for responsibility in page.responsibilities.all()}
    wanted = [present.get(one.pk) or Responsibility(organisation=one) for one in organisations]
    for order, responsibility in enumerate(wanted):
        responsibility.sort_order = order
    page.responsibilities = wanted
