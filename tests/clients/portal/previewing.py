"""The desk and the portal's page for drafts, by HTTP: who is signed in, where a preview is opened, what the portal answers there."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext

from tests.clients.portal.demo import Demo
from tests.handbook.browser import PASSWORDS, SIGN_IN


@dataclass(frozen=True)
class Desk:
    """An administrator of the platform, signed in."""

    demo: Demo
    context: BrowserContext

    def number(self, address: str) -> int:
        """Of the page that is public at this address of the portal."""
        slug = urlsplit(address).path.strip("/").rpartition("/")[2]
        asked = [f"slug={slug}", "child_of=1", "child_of=1&offset=20"]  # front pages have names of their own
        answers = [self.context.request.get(f"{self.demo.hub}/admin/api/main/pages/?limit=20&{query}").json() for query in asked]
        return next(one["id"] for answer in answers for one in answer["items"] if one["meta"]["html_url"] == address)

    def copied(self, page: int, title: str, slug: str) -> int:
        """The number of a draft that never was public: a copy, beside the page."""
        address = f"{self.demo.hub}/admin/pages/{page}/copy/"
        parent = re.search(r'name="new_parent_page" value="(\d+)"', self.context.request.get(address).text())
        assert parent
        self.post(address, {"new_title": title, "new_slug": slug, "new_parent_page": parent[1]})
        found = self.context.request.get(f"{self.demo.hub}/admin/api/main/pages/?slug={slug}").json()
        return int(found["items"][0]["id"])

    def post(self, address: str, form: dict[str, str]) -> None:
        """A form of the desk, which sends the browser on when it is right."""
        token = next(one["value"] for one in self.context.cookies(self.demo.hub) if one["name"].startswith("csrf"))
        sent = self.context.request.post(
            address, form={**form, "csrfmiddlewaretoken": token}, max_redirects=0, headers={"Referer": address}
        )
        assert sent.status == 302, sent.text()

    def address(self, page: int, client: str = "portal") -> str:
        """Where the desk sends the browser to see this page's draft."""
        sent = self.context.request.get(f"{self.demo.hub}/admin/pages/{page}/view_draft/?mode={client}", max_redirects=0)
        assert sent.status == 302, sent.text()
        return sent.headers["location"]


def signed_in(demo: Demo, context: BrowserContext, account: str = "admin") -> Desk:
    """By the desk's own form."""
    desk, address = Desk(demo, context), demo.hub + SIGN_IN
    context.request.get(address)
    desk.post(address, {"username": account, "password": PASSWORDS[account], "next": "/admin/"})
    return desk


def token_in(address: str) -> str:
    return parse_qs(urlsplit(address).query)["token"][0]
