"""What a site makes of each rule: a finding blocks, only warns, or is not looked for."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Page

from cms.core.checking import Severity, all_rules
from cms.desk.checking.choosing import SeveritiesField
from cms.publishing.recording.location import HOME_DEPTH


@register_setting(icon="clipboard-list")
class SiteChecks(BaseSiteSetting):
    """`severities` holds only what differs from the rules' own: code -> severity."""

    severities = SeveritiesField(_("severities"), default=dict, blank=True)

    panels: list[Any] = [
        HelpPanel(_("What must be corrected keeps an item from being published here. What is only worth a look is shown to its editor.")),
        FieldPanel("severities"),
    ]

    class Meta:
        verbose_name = _("publication checks")


def severities_for(page: Page) -> dict[str, Severity]:
    """By code, for the site that the page stands in; a page outside every site is held to the rules' own."""
    home = Page.objects.filter(path=page.path[: HOME_DEPTH * Page.steplen]).values("translation_key")  # of either language
    chosen = SiteChecks.objects.filter(site__root_page__translation_key__in=home).values_list("severities", flat=True).first()
    return {rule.code: severity(rule.severity, (chosen or {}).get(rule.code)) for rule in all_rules()}


def severity(usual: Severity, chosen: Any) -> Severity:
    """What was stored by an older version, or by hand, may mean nothing now."""
    return Severity(chosen) if chosen in Severity.values else usual
