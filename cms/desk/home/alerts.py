"""Alerts that stand on the user's sites now, as the public gets them."""

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.desk.home.lines import Desk, Line, Panel
from cms.library.models import Record
from cms.sites.models import SiteAlerts, SiteProfile

TONES = {"I": "bad", "II": "bad", "III": "warn", "IV": "good"}


def alerts(desk: Desk) -> Panel:
    """Of every site whose front page is the user's, or stands above what is."""
    panel = Panel("alerts", _("Alerts in force"), "warning", _("No alert is in force."), quiet=True)
    profiles = SiteProfile.objects.select_related("site__root_page")
    mine = {profile.code: profile for profile in profiles if concerns(profile.site.root_page.path, desk.roots)}
    records = Record.objects.filter(kind="site", key__in=mine).order_by("key")
    return panel.fill([line(alert, mine[record.key], desk) for record in records for alert in record.document["alerts"]], desk.most)


def concerns(home: str, roots: list[str]) -> bool:
    """Whether a front page and one of the user's pages stand in one line."""
    return any(home.startswith(root) or root.startswith(home) for root in roots)


def line(alert: dict[str, Any], profile: SiteProfile, desk: Desk) -> Line:
    """With a way to change it for those who may."""
    may = desk.user.has_perm("govsites.change_sitealerts")
    url = reverse("wagtailsettings:edit", args=[SiteAlerts._meta.app_label, SiteAlerts._meta.model_name, profile.site_id]) if may else ""
    ends = datetime.fromisoformat(alert["endsAt"]) if alert["endsAt"] else None
    return Line(
        alert["title"], url, mark=alert["level"] or "", tone=TONES.get(alert["level"] or "", ""), note=profile.site.site_name, at=ends
    )
