"""Makes the tree of pages, each with a title and an address alone: contents name pages, so that all must be there first."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from wagtail.models import Page

from cms.core.models import BasePage
from cms.core.slugs import CODE_LENGTH, CODE_LETTERS
from cms.investment.models import InvestmentParkPage, InvestmentProjectPage
from cms.library.locales import DEFAULT
from cms.news.models import NewsArticlePage
from cms.organisations.models import OrganisationPage
from cms.policies.models import PolicyDocumentPage, PolicyInterpretationPage
from cms.services.models import ServiceBundlePage, ServiceItemPage
from cms.sites.models import ColumnPage, HomePage, InformationPage
from cms.topics.models import TopicPage

from ..reading import Province
from ..shapes import investment, items, places, services
from ..shapes.keys import content_id
from .made import Made

MODELS: dict[type, type[BasePage]] = {
    places.Home: HomePage, places.Column: ColumnPage, places.Page: InformationPage, places.Organisation: OrganisationPage,
    items.Article: NewsArticlePage, items.Policy: PolicyDocumentPage, items.Interpretation: PolicyInterpretationPage,
    items.Topic: TopicPage, services.Service: ServiceItemPage, services.Bundle: ServiceBundlePage,
    investment.Park: InvestmentParkPage, investment.Project: InvestmentProjectPage,
}  # fmt: skip

Aged = places.Page | places.Organisation | items.Item
Described = tuple[str, str, str, Any, datetime.datetime]  # key, site, key of what it stands under, all of it, since when


@dataclass(frozen=True)
class Plan:
    """A page to make, in one language, for a demo loaded on `today`. `thing` is all that the content says of it, `said` its part in
    this language."""

    key: str
    site: str
    parent: str  # key of what it stands under; empty for a home page
    thing: Any
    when: datetime.datetime
    today: datetime.date
    locale: str = DEFAULT

    @property
    def said(self) -> Any:
        return self.thing if self.locale == DEFAULT else self.thing.en

    @property
    def slug(self) -> str:
        """The content's own, or a date and a code as an editor would get, but the same at every load on the same day."""
        if not self.parent:
            return self.site if self.locale == DEFAULT else f"{self.site}-{self.locale}"
        return getattr(self.thing, "slug", None) or f"{self.when:%Y%m%d}-{code_of(self.key)}"


def code_of(key: str) -> str:
    """Letters of an address, made from the key alone."""
    number, letters = content_id(key).int, ""
    for _place in range(CODE_LENGTH):
        number, letter = divmod(number, len(CODE_LETTERS))
        letters += CODE_LETTERS[letter]
    return letters


def plans(province: Province, today: datetime.date) -> list[Plan]:
    """Every page of the province, those above first. Home pages and columns are as old as the oldest item, and older."""
    aged: list[Aged] = [*province.pages, *province.organisations, *province.items]
    founded = min(thing.when.on(today) for thing in aged) - datetime.timedelta(days=1)
    chinese = [Plan(*one, today) for one in (*_frame(province, founded), *_things(province, today))]
    return [plan for one in chinese for plan in (one, replace(one, locale="en")) if plan.said is not None]


def add_drafts(wanted: list[Plan], made: Made, owner_of: Callable[[str], Any], advance: Callable[[], None]) -> None:
    """Adds each page below its parent of the same language."""
    root = Page.get_first_root_node()
    for plan in wanted:
        parent = made.pages[plan.parent, plan.locale] if plan.parent else root
        page = MODELS[type(plan.thing)](
            title=plan.said.title, slug=plan.slug, locale=made.locales[plan.locale], translation_key=content_id(plan.key), live=False,
            owner=owner_of(plan.site),
        )  # fmt: skip
        made.pages[plan.key, plan.locale] = parent.add_child(instance=page)
        advance()


def _frame(province: Province, founded: datetime.datetime) -> Iterator[Described]:
    """Home pages and columns."""
    for site, home in province.homes.items():
        yield f"home/{site}", site, "", home, founded
    for key, column in province.column_keys.items():
        code, above = key.split("/")[1], key.rpartition("/")[0]
        yield key, code, f"home/{code}" if above == f"column/{code}" else above, column, founded


def _things(province: Province, today: datetime.date) -> Iterator[Described]:
    """Bodies, information pages and the items of the families."""
    for body in in_protocol_order(province):
        yield body.key, body.site, body.parent or body.column, body, body.when.on(today)
    standing: list[places.Page | items.Item] = [*province.pages, *province.items]
    for thing in standing:
        yield thing.key, thing.site, thing.column or f"home/{thing.site}", thing, thing.when.on(today)


def in_protocol_order(province: Province, parent: str | None = None) -> Iterator[places.Organisation]:
    """Bodies by their place, each followed by its units."""
    for body in sorted((one for one in province.organisations if one.parent == parent), key=lambda one: one.order):
        yield body
        yield from in_protocol_order(province, body.key)
