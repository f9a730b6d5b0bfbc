"""Sites and what they show beside their pages."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import Context, context_of
from api.execution import Info, batch
from api.feeds.addresses import Alternate
from api.fields import DateTime
from api.fields.links import expand
from api.types.columns import Column, columns_in
from api.types.feeds import feeds_field, feeds_of_site
from api.types.home import HomePage
from api.types.items import ContentItem
from api.types.media import Image, picture_of, pictures
from api.types.navigation import MenuItem, menus
from api.types.organisations import Organisation
from api.types.parts import Link, url_of
from cms.library import facets
from cms.library.reading import Entry
from cms.library.reading.directory import Site as SiteRecord
from cms.library.reading.directory import named

ALERT_LEVELS = ("I", "II", "III", "IV", None)  # gravest first


class SiteKind(graphene.Enum):
    """Whose site it is."""

    PORTAL = "portal"
    CITY = "city"
    DEPARTMENT = "department"


class EmergencyLevel(graphene.Enum):
    """Red, orange, yellow, blue (突发事件应对法)."""

    I = "I"  # noqa: E741
    II = "II"
    III = "III"
    IV = "IV"


class Masthead(graphene.Enum):
    """The ground on which a site's name stands."""

    PLAIN = "plain"
    COLOUR = "colour"


class HeadingFace(graphene.Enum):
    """The kind of typeface of headings: 宋体 or 黑体."""

    SERIF = "serif"
    SANS = "sans"


class Corners(graphene.Enum):
    """Of pictures, boxes and buttons."""

    SQUARE = "square"
    SLIGHT = "slight"
    ROUND = "round"


class Theme(graphene.ObjectType):
    """How a site differs from others: colours as #rrggbb, a picture, and choices, of which null leaves the client its own."""

    primary = graphene.String(required=True, description="For surfaces and headings.")
    accent = graphene.String(required=True, description="For what calls.")
    banner = graphene.Field(Image, description="A wide picture on whose left half the site's name stands.")
    masthead = Masthead(description="What the name stands on where there is no banner.")
    headings = HeadingFace(description="The typeface of headings.")
    corners = Corners(description="How round they are.")

    @batch
    def resolve_banner(themes: Sequence[dict[str, Any]], info: Info) -> list[dict[str, Any] | None]:
        return pictures(info, [theme.get("banner") for theme in themes])


class SiteAlert(graphene.ObjectType):
    """A notice over every page of a site and of the sites below it."""

    level = EmergencyLevel(description="Null when it is no emergency.")
    title = graphene.String(required=True, description="Plain text.")
    url = graphene.String(description="Where to read more.")
    item = graphene.Field(ContentItem, description="The item to read, when there is one.")
    starts_at = DateTime(required=True, description="In force from.")
    ends_at = DateTime(description="In force until; null while the end is open.")


class LinkGroup(graphene.ObjectType):
    """Links to other governments and departments (上下级政府和部门网站)."""

    title = graphene.String(required=True, description="Plain text.")
    links = graphene.List(graphene.NonNull(Link), required=True, description="In order.")


class Site(graphene.ObjectType):
    """The portal, or the sub-site of a city or a department."""

    code = graphene.ID(required=True, description="Short and stable: `portal`, `changchun`.")
    name = graphene.String(required=True, description="In the answer's language, or else in Chinese.")
    kind = SiteKind(required=True, description="Whose site it is.")
    url = graphene.String(required=True, description="Its address in the portal, without a last slash.")
    locales = graphene.List(graphene.NonNull(graphene.String), required=True, description="BCP 47, the default first.")
    default_locale = graphene.String(required=True, description="The language without a prefix in addresses.")
    identification_code = graphene.String(description="Website identification code (网站标识码), ten digits.")
    icp_number = graphene.String(description="ICP 备案号.")
    police_number = graphene.String(description="公安备案号.")
    sponsor = graphene.Field(Organisation, description="The body in charge (主办).")
    organiser = graphene.Field(Organisation, description="The body that runs it (承办).")
    contact = graphene.String(description="How to reach who runs it.")
    logo = graphene.Field(Image, description="Its mark.")
    theme = graphene.Field(Theme, required=True, description="Its colours.")
    grayscale = graphene.Boolean(required=True, description="Shown in grey on days of mourning.")
    alerts = graphene.List(
        graphene.NonNull(SiteAlert), required=True, description="In force now, its own and those of the sites above it, highest first."
    )
    home = graphene.Field(HomePage, description="Its front page in the answer's language.")
    columns = graphene.List(graphene.NonNull(Column), required=True, description="Its top sections.")
    navigation = graphene.List(
        graphene.NonNull(MenuItem),
        menu=graphene.ID(required=True, description="`main` or `footer`."),
        description="One of its menus, as a tree.",
    )
    link_groups = graphene.List(graphene.NonNull(LinkGroup), required=True, description="In order.")
    hot_searches = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Words that editors offer beside the search box."
    )
    parent = graphene.Field(lambda: Site, description="The site above it.")
    children = graphene.List(graphene.NonNull(lambda: Site), required=True, description="The sites below it, in their order.")
    feeds = feeds_field()

    resolve_logo = picture_of("logo")

    def resolve_name(site: SiteRecord, info: Any) -> str:
        return named(site, site.get("_locale") or site["defaultLocale"])

    @batch
    def resolve_sponsor(sites: Sequence[SiteRecord], info: Info) -> list[Entry | None]:
        return expand(info, sites, [site["sponsor"] for site in sites])

    @batch
    def resolve_organiser(sites: Sequence[SiteRecord], info: Info) -> list[Entry | None]:
        return expand(info, sites, [site["organiser"] for site in sites])

    @batch
    def resolve_alerts(sites: Sequence[SiteRecord], info: Info) -> list[list[dict[str, Any]]]:
        return alerts(context_of(info), sites)

    @batch
    def resolve_home(sites: Sequence[SiteRecord], info: Info) -> list[Entry | None]:
        return expand(info, sites, [site["root"] for site in sites])

    @batch
    def resolve_columns(sites: Sequence[SiteRecord], info: Info) -> list[list[Entry]]:
        found = columns_in(info, [facets.in_site(site["code"], language(site)) for site in sites])
        return [
            [column for column in columns if column.ancestors == [site["root"]] and column.site == site["code"]]
            for site, columns in zip(sites, found, strict=True)
        ]

    @batch
    def resolve_navigation(sites: Sequence[SiteRecord], info: Info, menu: str) -> list[list[dict[str, Any]]]:
        return menus(context_of(info), [(site, menu, language(site)) for site in sites])

    def resolve_link_groups(site: SiteRecord, info: Any) -> list[dict[str, Any]]:
        return list(site["linkGroups"].get(language(site), []))

    def resolve_hot_searches(site: SiteRecord, info: Any) -> list[str]:
        return list(site["hotSearches"].get(language(site), []))

    def resolve_feeds(site: SiteRecord, info: Any) -> list[Alternate]:
        return feeds_of_site(site, language(site))

    def resolve_parent(site: SiteRecord, info: Any) -> SiteRecord | None:
        above = context_of(info).directory.sites.get(site["parent"] or "")
        return above and above | {"_locale": language(site)}

    def resolve_children(site: SiteRecord, info: Any) -> list[SiteRecord]:
        return [below | {"_locale": language(site)} for below in context_of(info).directory.sites_below(site["code"])]


def language(site: SiteRecord) -> str:
    """What the site shows: the language asked for where it has an edition in it, else its own."""
    asked = site.get("_locale")
    return str(asked if asked in site["locales"] else site["defaultLocale"])


def alerts(context: Context, sites: Sequence[SiteRecord]) -> list[list[dict[str, Any]]]:
    """Those in force; one whose item is not public is shown without it."""
    gathered = [[alert for above in context.directory.sites_above(site["code"]) for alert in above["alerts"]] for site in sites]
    context.library.items((alert["item"] for some in gathered for alert in some if alert["item"]), "")
    answers = []
    for site, some in zip(sites, gathered, strict=True):
        found = context.library.items([alert["item"] for alert in some if alert["item"]], language(site))
        shown = [linked(context, alert, found.get(alert["item"])) for alert in some]
        answers.append(sorted(shown, key=lambda alert: ALERT_LEVELS.index(alert["level"])))
    return answers


def linked(context: Context, alert: dict[str, Any], item: Entry | None) -> dict[str, Any]:
    url = alert["url"] if item is None else url_of(context.directory.sites[item.site], item["path"])
    return {**alert, "item": item, "url": url}


class Query(graphene.ObjectType):
    """Sites."""

    sites = graphene.List(
        graphene.NonNull(Site), locale=graphene.String(description="The language of names."),
        description="Every public site: the portal first, then cities and departments in their order.",
    )  # fmt: skip
    site = graphene.Field(
        Site, code=graphene.ID(required=True, description="`portal`, `changchun`, `education`…"),
        locale=graphene.String(description="The language of the answer."),
        description="One site by its short code (`portal`, `changchun`, `education`); null when there is none.",
    )  # fmt: skip

    def resolve_sites(root: Any, info: Any, locale: str | None = None) -> list[SiteRecord]:
        context = context_of(info)
        language = context.locale(locale)
        return [site | {"_locale": language} for site in context.directory.sites.values()]

    def resolve_site(root: Any, info: Any, code: str, locale: str | None = None) -> SiteRecord | None:
        context = context_of(info)
        found = context.directory.sites.get(code)
        return found and found | {"_locale": context.locale(locale, found)}
