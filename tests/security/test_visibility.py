"""What of other sites and in other languages is seen where: one table."""

import json

import pytest
from wagtail.models import Page, PageViewRestriction, Site

from cms.core.models import Placement
from cms.library.models import Address
from cms.publishing import departures
from cms.sites.models import HomePage, SiteNavigation
from tests import factories
from tests.api.client import data

pytestmark = pytest.mark.django_db

# Items: `plain` of the portal, in Chinese; `both` of the city, in both languages; `shared` of the city, placed in the portal;
# `english` of the portal, in English alone; `half` of the portal, its Chinese withdrawn, its English public; `secret` the other way
# round, its English private; `hidden` of the city, placed in the portal, suppressed.
PORTAL_ZH, CITY_ZH, PORTAL_EN, CITY_EN = {"plain", "secret", "shared"}, {"both", "shared"}, {"english", "half"}, {"both"}

SEEN = [
    # channel, site, locale, what is seen there as (item, its language)
    ("items", "portal", None, {(name, "zh-Hans") for name in PORTAL_ZH}),
    ("items", "portal", "zh-Hans", {(name, "zh-Hans") for name in PORTAL_ZH}),
    ("items", "portal", "en", {(name, "en") for name in PORTAL_EN}),
    ("items", "changchun", None, {(name, "zh-Hans") for name in CITY_ZH}),
    ("items", "changchun", "en", {(name, "en") for name in CITY_EN}),
    ("items", None, "zh-Hans", {(name, "zh-Hans") for name in PORTAL_ZH | CITY_ZH}),
    ("items", None, "en", {(name, "en") for name in PORTAL_EN | CITY_EN}),
    ("items", None, None, {(name, "zh-Hans") for name in PORTAL_ZH | CITY_ZH} | {(name, "en") for name in PORTAL_EN | CITY_EN}),
    ("item", None, "zh-Hans", {(name, "zh-Hans") for name in PORTAL_ZH | CITY_ZH} | {(name, "en") for name in PORTAL_EN}),
    ("item", None, "en", {(name, "en") for name in PORTAL_EN | CITY_EN} | {(name, "zh-Hans") for name in ("plain", "secret", "shared")}),
    ("route", "portal", "zh-Hans", {(name, "zh-Hans") for name in ("plain", "secret")}),
    ("route", "portal", "en", {(name, "en") for name in PORTAL_EN}),
    ("route", "changchun", "zh-Hans", {(name, "zh-Hans") for name in CITY_ZH}),
    ("route", "changchun", "en", {("both", "en")}),
    ("changes", "portal", None, {("plain", "zh-Hans"), ("secret", "zh-Hans"), ("english", "en"), ("half", "en")}),
    ("changes", "changchun", None, {("both", "zh-Hans"), ("both", "en"), ("shared", "zh-Hans")}),
    ("menu", "portal", "zh-Hans", {(name, "zh-Hans") for name in PORTAL_ZH | CITY_ZH} | {(name, "en") for name in PORTAL_EN}),
    ("related", "portal", "zh-Hans", {(name, "zh-Hans") for name in PORTAL_ZH | CITY_ZH} | {(name, "en") for name in PORTAL_EN}),
    ("links", "portal", "zh-Hans", {(name, "zh-Hans") for name in PORTAL_ZH | CITY_ZH} | {(name, "en") for name in PORTAL_EN}),
    ("redirects", "portal", "zh-Hans", {(name, "zh-Hans") for name in PORTAL_ZH | CITY_ZH}),
    ("translations", None, None, {("both", "zh-Hans"), ("both", "en")}),
]


@pytest.fixture
def pages():
    """By (item, language); the home pages and columns of both languages stand under them."""
    made = {}
    columns = {}
    for site, kind in (("portal", "portal"), ("changchun", "city")):
        home = factories.site(site, kind=kind, english_edition=True)
        columns[site, "zh-Hans"] = factories.column(home, slug="news")
        english = english_home(home)
        columns[site, "en"] = factories.column(english, "News", slug="news")
    for name, site in (
        ("plain", "portal"),
        ("both", "changchun"),
        ("shared", "changchun"),
        ("half", "portal"),
        ("secret", "portal"),
        ("hidden", "changchun"),
    ):
        made[name, "zh-Hans"] = factories.news(columns[site, "zh-Hans"], name, slug=name)
    made["english", "en"] = factories.news(columns["portal", "en"], "english", slug="english")
    for name, site in (("both", "changchun"), ("half", "portal"), ("secret", "portal")):
        key = made[name, "zh-Hans"].translation_key
        made[name, "en"] = factories.news(columns[site, "en"], name, slug=name, translation_key=key)
    for name in ("shared", "hidden"):
        Placement(page=made[name, "zh-Hans"], column=columns["portal", "zh-Hans"]).accept(None)
    made["naming", "zh-Hans"] = name_all(made, columns["portal", "zh-Hans"])
    departures.withdraw(made["half", "zh-Hans"], "撤稿")
    departures.suppress(made["hidden", "zh-Hans"])
    PageViewRestriction.objects.create(page=made["secret", "en"], restriction_type=PageViewRestriction.LOGIN)
    return made


def english_home(home):
    page = HomePage(title="Home", slug=f"{home.slug}-en", translation_key=home.translation_key, locale=factories.locale("en"), live=False)
    Page.objects.get(depth=1).add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def name_all(made, column):
    """A page, a menu and redirects of the portal that name every item."""
    named = {page.translation_key: page for page in made.values()}.values()
    links = "".join(f'<p><a linktype="page" id="{page.pk}">{page.title}</a></p>' for page in named)
    body = json.dumps([factories.block("rich_text", links)])
    menu = {
        "code": "main",
        "locale": "zh-Hans",
        "items": [item_of({"title": "", "item": page.pk, "url": "", "children": []}) for page in named],
    }
    SiteNavigation.objects.create(site=Site.objects.get(hostname="portal.localhost"), menus=json.dumps([factories.block("menu", menu)]))
    for (name, locale), page in made.items():
        Address.objects.create(site="portal", path=f"/old/{name}/{locale}/", content_id=str(page.translation_key), locale=locale)
    related = json.dumps([factories.block("item", page.pk) for page in named])
    return factories.news(column, "naming", slug="naming", body=body, related_items=related)


def item_of(value):
    return {"type": "item", "value": value, "id": None}


class Channels:
    """Each answers what it shows of the items, as (item, language)."""

    def __init__(self, pages, site, locale):
        self.pages, self.site, self.locale = pages, site, locale
        self.names = {str(page.translation_key): name for (name, _), page in pages.items()}

    def shown(self, nodes):
        return {(self.names[node["contentId"]], node["locale"]) for node in nodes if node and node["contentId"] in self.names}

    def items(self):
        query = "query ($site: ID, $locale: String) { items(site: $site, locale: $locale) { nodes { contentId locale } } }"
        return self.shown(data(query, site=self.site, locale=self.locale)["items"]["nodes"])

    def item(self):
        query = "query ($id: ID!, $locale: String) { item(contentId: $id, locale: $locale) { contentId locale } }"
        return self.shown(data(query, id=key, locale=self.locale)["item"] for key in self.names)

    def route(self):
        prefix = "/news/" if self.locale == "zh-Hans" else f"/{self.locale}/news/"
        query = "query ($site: ID!, $path: String!) { route(site: $site, path: $path) { item { contentId locale } } }"
        return self.shown(data(query, site=self.site, path=f"{prefix}{name}/")["route"]["item"] for name in self.names.values())

    def changes(self):
        query = "query ($site: ID) { changes(site: $site, first: 100) { nodes { item { contentId locale } } } }"
        return self.shown(node["item"] for node in data(query, site=self.site)["changes"]["nodes"])

    def menu(self):
        query = (
            'query ($site: ID!, $locale: String) { navigation(site: $site, menu: "main", locale: $locale) { item { contentId locale } } }'
        )
        return self.shown(line["item"] for line in data(query, site=self.site, locale=self.locale)["navigation"])

    def naming(self, selection):
        query = f"query ($id: ID!) {{ item(contentId: $id) {{ {selection} }} }}"
        return data(query, id=str(self.pages["naming", "zh-Hans"].translation_key))["item"]

    def related(self):
        return self.shown(self.naming("related(first: 50) { contentId locale }")["related"])

    def links(self):
        html = self.naming("body { ... on RichTextBlock { html } }")["body"][0]["html"]
        found = set()
        for name in self.names.values():
            for site in ("portal", "changchun"):
                found |= {(name, "zh-Hans")} if f'"http://{site}.localhost/news/{name}/"' in html else set()
                found |= {(name, "en")} if f'"http://{site}.localhost/en/news/{name}/"' in html else set()
        return found

    def redirects(self):
        query = "query ($site: ID!, $path: String!) { route(site: $site, path: $path) { kind } }"
        kinds = {name: data(query, site=self.site, path=f"/old/{name}/{self.locale}/")["route"]["kind"] for name in self.names.values()}
        return {(name, self.locale) for name, kind in kinds.items() if kind == "REDIRECT"}

    def translations(self):
        query = "query ($id: ID!, $locale: String) { item(contentId: $id, locale: $locale) { translations { contentId locale } } }"
        answers = [data(query, id=key, locale=locale)["item"] for key in self.names for locale in ("zh-Hans", "en")]
        return self.shown(one for answer in answers if answer for one in answer["translations"])


def test_what_is_seen_where(pages):
    wrong = []
    for channel, site, locale, expected in SEEN:
        seen = {one for one in getattr(Channels(pages, site, locale), channel)() if one[0] != "naming"}
        if seen != expected:
            wrong.append((channel, site, locale, f"missing {sorted(expected - seen)}", f"too much {sorted(seen - expected)}"))
    assert wrong == []
