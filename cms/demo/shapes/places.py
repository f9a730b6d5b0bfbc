"""The frame that items stand in: sites, columns, home pages, information pages and organisations."""

from typing import Literal, Self

from pydantic import Field, model_validator

from .blocks import Block
from .items import Placement, Rule, Translation
from .keys import ColumnKey, ItemKey, OrganisationKey, PictureKey, SiteCode, Strict
from .moments import Moment

ColumnType = Literal[
    "overview", "organisations", "news", "notices", "documents", "interpretations",
    "topics", "investment", "services", "disclosure", "interaction", "other",
]  # fmt: skip


class MenuEntry(Strict):
    """A line of a menu, to an item or an address."""

    title: str
    to: ItemKey | None = None
    url: str | None = None
    en: str | None = None
    children: list["MenuEntry"] = []


class Link(Strict):
    """An address elsewhere."""

    title: str
    url: str


class LinkGroup(Strict):
    """Links of one kind."""

    title: str
    links: list[Link]


class Theme(Strict):
    """Colours as #rrggbb, and what else tells the site from others."""

    primary: str = Field(pattern=r"^#[0-9a-f]{6}$")
    accent: str = Field(pattern=r"^#[0-9a-f]{6}$")
    banner: PictureKey | None = None
    masthead: Literal["plain", "colour"] = "plain"
    headings: Literal["serif", "sans"] = "serif"
    corners: Literal["square", "slight", "round"] = "slight"


class Alert(Strict):
    """A banner; in force from `starts` to `ends`."""

    level: Literal["I", "II", "III", "IV"] | None = None
    title: str
    to: ItemKey | None = None
    starts: Moment
    ends: Moment | None = None


class Site(Strict):
    """One site and its settings."""

    code: SiteCode
    kind: Literal["portal", "city", "department"]
    name: str
    en: str
    parent: SiteCode | None = None
    host: str
    locales: list[Literal["zh-Hans", "en"]] = ["zh-Hans"]
    identification_code: str = Field(pattern=r"^\d{10}$")
    icp: str
    police: str
    sponsor: OrganisationKey
    organiser: OrganisationKey
    contact: str
    logo: PictureKey
    theme: Theme
    grayscale: bool = False
    menus: dict[str, list[MenuEntry]]
    link_groups: list[LinkGroup] = []
    hot_searches: list[str] = []
    alerts: list[Alert] = []


class EnglishName(Strict):
    """The English side of a column; it has an address of its own."""

    title: str
    summary: str = ""


class Column(Strict):
    """A column and those under it; its key is `column/<site>/<slug>/…`. `update_days` says how often it must be updated."""

    slug: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str
    type: ColumnType
    summary: str = ""
    update_days: int | None = None
    en: EnglishName | None = None
    columns: list["Column"] = []


class Slide(Strict):
    """A large picture that leads to an item or an address."""

    picture: PictureKey
    title: str
    to: ItemKey | None = None
    url: str | None = None


class Panel(Strict):
    """A part of a front page: items by hand first, then those of a column and of a rule."""

    title: str
    style: Literal["list", "cards", "pictures", "links"]
    items: list[ItemKey] = []
    column: ColumnKey | None = None
    rule: Rule = Rule()

    @model_validator(mode="after")
    def has_a_filling(self) -> Self:
        """Refuses an empty panel."""
        if not (self.items or self.column or self.rule != Rule()):
            raise ValueError("a panel needs items, a column or a rule")
        return self


class Front(Strict):
    """A front page in one language."""

    title: str
    summary: str
    headlines: list[ItemKey]
    slides: list[Slide] = []
    panels: list[Panel]


class Home(Front):
    """A site's front page; its key is `home/<site>`."""

    en: Front | None = None


class Page(Strict):
    """An information page, in a column or at the root of its site."""

    key: ItemKey
    site: SiteCode
    column: ColumnKey | None = None
    slug: str = Field(pattern=r"^[a-z0-9-]+$")
    when: Moment
    title: str
    summary: str = ""
    image: PictureKey | None = None
    body: list[Block] = Field(min_length=1)
    en: Translation | None = None


class Leader(Strict):
    """A person in office; all names are invented."""

    name: str
    post: str
    portrait: PictureKey | None = None
    responsibilities: str


class Organisation(Strict):
    """A government body; `order` is its place in protocol among those of one parent, which stands on the same site."""

    key: OrganisationKey
    site: SiteCode
    column: ColumnKey
    slug: str = Field(pattern=r"^[a-z0-9-]+$")
    when: Moment
    title: str
    summary: str = ""
    parent: OrganisationKey | None = None
    order: int = 0
    duties: list[str] = Field(min_length=1)
    address: str
    telephone: str
    office_hours: str
    leaders: list[Leader] = []
    body: list[Block] = []
    placements: list[Placement] = []
    en: Translation | None = None
