"""Bodies and sites that the hub knows, by the names that source documents use."""

from __future__ import annotations

from functools import cached_property

from django.conf import settings
from wagtail.models import Page

from cms.organisations.models import OrganisationPage
from cms.sites.models import SiteKind, SiteProfile

_SHORTEST_REGION = 2


class KnownBodies:
    """Read once for an import: bodies are few. Names are compared whole, in the sites' own language."""

    def named(self, name: str) -> OrganisationPage | None:
        """The body of this name, the one highest in the tree of pages where several share it."""
        return self._bodies.get(name)

    def site_of_body(self, body: OrganisationPage) -> SiteProfile | None:
        """The site named after the body, or else the one that its page stands in."""
        named = (profile for profile in self._profiles if profile.site.site_name == body.title)
        return next(named, None) or next((profile for profile in self._profiles if stands_in(body, profile)), None)

    def site_of_region(self, region: str) -> SiteProfile | None:
        """The province's or a city's site whose name begins with the region's: `长春市` finds `长春市人民政府`."""
        if len(region) < _SHORTEST_REGION:
            return None
        places = (profile for profile in self._profiles if profile.kind != SiteKind.DEPARTMENT)
        return next((profile for profile in places if profile.site.site_name.startswith(region)), None)

    @cached_property
    def _bodies(self) -> dict[str, OrganisationPage]:
        pages = OrganisationPage.objects.filter(live=True, locale__language_code=settings.LANGUAGE_CODE).order_by("-depth", "-path")
        return {page.title: page for page in pages}

    @cached_property
    def _profiles(self) -> list[SiteProfile]:
        """The province first: `吉林` alone is the province, not its city."""
        profiles = SiteProfile.objects.select_related("site__root_page").order_by("order", "pk")
        return sorted(profiles, key=lambda profile: profile.kind != SiteKind.PORTAL)


def stands_in(page: Page, profile: SiteProfile) -> bool:
    """Whether the page is the site's front page or below it."""
    return page.path.startswith(profile.site.root_page.path)
