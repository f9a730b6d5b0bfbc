"""Gives the demo's sites addresses that open on this machine, in place of the province's invented ones."""

import json
from urllib.parse import urlsplit

from cms.publishing.publication import publication
from cms.sites.models import SiteNavigation, SiteProfile

PORTAL = "portal"


def address_sites(portal: str) -> int:
    """The portal at `portal`, each other site at a name of its own under `localhost` with the same port; how many changed."""
    profiles = list(SiteProfile.objects.select_related("site"))
    moved = {
        old: new
        for profile in profiles
        for new in [address(profile.code, portal)]
        for old in (profile.url, f"https://{profile.site.hostname}")
        if old != new
    }
    changed = [profile for profile in profiles if profile.url in moved]
    with publication():
        for profile in changed:
            profile.url = moved[profile.url]
            profile.save()
        if changed:
            _lead_links(moved)
    return len(changed)


def address(code: str, portal: str) -> str:
    """Browsers take every name under `localhost` for this machine."""
    parts = urlsplit(portal)
    return portal if code == PORTAL else f"{parts.scheme}://{code}.localhost:{parts.port or 80}"


def _lead_links(moved: dict[str, str]) -> None:
    """Links of one site to another, which are plain addresses."""
    for navigation in SiteNavigation.objects.all():
        groups = list(navigation.link_groups.raw_data)
        text = json.dumps(groups)
        for old, new in moved.items():
            text = text.replace(f'"{old}/', f'"{new}/')
        if text != json.dumps(groups):
            navigation.link_groups = text
            navigation.save()
