"""The pages that every test of looks walks: at least one for each page type. A page type adds its line here."""

from dataclasses import dataclass

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

    def address(self, demo: Demo) -> str:
        """Where it is in this demo: most paths hold the day on which it was loaded."""
        if not self.document_type:
            return demo.site(self.site) + self.path
        query = f'{{ items(site: "{self.site}", filter: {{documentTypes: [{self.document_type}]}}, first: 1) {{ nodes {{ url }} }} }}'
        return data(demo.hub, query)["items"]["nodes"][0]["url"]


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
    Page("not found", "", "/no-such-page/", status=404),
]
