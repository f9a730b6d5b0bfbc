"""The pages that every test of looks walks: at least one for each page type. A page type adds its line here."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from tests.clients.portal.asking import data
from tests.clients.portal.demo import Demo


@dataclass(frozen=True)
class Page:
    """A page by its path on a site, or as the first item of a type there."""

    name: str
    typename: str
    path: str = ""
    site: str = "portal"
    document_type: str = ""
    status: int = 200

    @property
    def key(self) -> str:
        """Its name in one word, as commands take it."""
        return "-".join(re.findall(r"\w+", self.name))

    def address(self, demo: Demo) -> str:
        """Where it is in this demo: most paths hold the day on which it was loaded."""
        return (
            _newest(demo.hub, self.site, self.document_type)
            if self.document_type
            else demo.site(self.site) + quote(self.path, safe="/?&=:-")
        )


@cache
def _newest(hub: str, site: str, document_type: str) -> str:
    """The address of a site's newest item of a type."""
    query = f'{{ items(site: "{site}", filter: {{documentTypes: [{document_type}]}}, first: 1) {{ nodes {{ url }} }} }}'
    return data(hub, query)["items"]["nodes"][0]["url"]


PAGES = [
    Page("home", "HomePage", "/"),
    Page("home of a city", "HomePage", "/", "changchun"),
    Page("English home", "HomePage", "/en/"),
    Page("column", "Column", "/news/"),
    Page("column, page 2", "Column", "/news/?page=2"),
    Page("section", "Column", "/news/highlights/"),
    Page("article", "NewsArticle", "/news/highlights/snow-season/"),
    Page("notice", "NewsArticle", document_type="NOTICE"),
    Page("information", "InformationPage", "/overview/profile/"),
    Page("policy document", "PolicyDocument", document_type="POLICY_DOCUMENT"),
    Page("policy interpretation", "PolicyInterpretation", document_type="POLICY_INTERPRETATION"),
    Page("topic", "Topic", document_type="TOPIC"),
    Page("organisation", "Organisation", "/disclosure/organisations/jilin-government/"),
    Page("service", "ServiceItem", "/services/utilities-connection/", "changchun"),
    Page("service bundle", "ServiceBundle", "/services/newborn/"),
    Page("project", "InvestmentProject", document_type="INVESTMENT_PROJECT"),
    Page("park", "InvestmentPark", document_type="INVESTMENT_PARK"),
    Page("section of organisations", "Column", "/disclosure/organisations/"),
    Page("section of services", "Column", "/services/?terms=service_theme:person-social-security"),
    Page("section of projects", "Column", "/invest/projects/?stages=SEEKING&amount=100m-1b"),
    Page("section of projects in English", "Column", "/en/invest/projects/"),
    Page("section of topics", "Column", "/topics/"),
    Page("search", "", "/search/?q=补贴&documentTypes=SERVICE_ITEM&documentTypes=POLICY_DOCUMENT&year=2026"),
    Page("search in English", "", "/en/search/?q=park"),
    Page("search that finds nothing", "", "/search/?q=qqxxzz", "changchun"),
    Page("site map", "", "/sitemap/", "education"),
    Page("gallery of components", "", "/gallery/", "hrss"),
    Page("not found", "", "/no-such-page/", status=404),
]
