"""Projects, parks and services of the growth bench: rows of the library alone, computed by publishing's own functions.

No pages stand behind them, as only reading them is measured. They are older than every article, so that the latest are articles.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from types import SimpleNamespace
from typing import Any, cast
from unittest import mock

from cms.investment.document import InvestmentPark, InvestmentProject
from cms.investment.models import Currency, ProjectStage
from cms.library import registry
from cms.library.documents import Document
from cms.library.documents.instants import in_beijing
from cms.publishing.recording import listing
from cms.publishing.recording.location import Location
from cms.publishing.recording.wanted import Wanted
from cms.services.choices import ServiceStatus
from cms.services.document import ServiceItem
from tests.performance.data.skeleton import Skeleton, code_of
from tests.performance.data.specimens import NEWEST, REGIONS, SPAN, Size, key, sentence, site_of

PAGE: Any = SimpleNamespace(fills_front_pages=True)
LOCALE = "zh-Hans"
PER_PARK = 40
INDUSTRIES = ("c13", "c26", "c27", "c36", "c39", "i65")
THEMES = ("marriage", "education", "employment", "housing", "certificates", "social-security")
AUDIENCES = ("students", "workers")
STAGES = (ProjectStage.SIGNED, ProjectStage.BUILDING, ProjectStage.COMPLETED)
STATUSES = (ServiceStatus.SUSPENDED, ServiceStatus.CANCELLED)


def wanted(skeleton: Skeleton, size: Size) -> Iterator[Wanted]:
    """All of them."""
    for number in range(parks(size)):
        yield standing(skeleton, size, "investment_park", number, InvestmentPark(**common(number, size), level="省级"))
    for number in range(size.projects):
        yield standing(skeleton, size, "investment_project", number, project(number, size))
    for number in range(size.services):
        yield standing(skeleton, size, "service_item", number, service(number, size))


def parks(size: Size) -> int:
    return -(-size.projects // PER_PARK)


def standing(skeleton: Skeleton, size: Size, kind: str, number: int, document: Document) -> Wanted:
    """Spread over the columns as articles are."""
    column = 0 if number % 10 < size.hot else number % size.columns
    site, own = site_of(column, size), str(key("column", column))
    path = f"/column-{column}/{kind.replace('_', '-')}-{number}/"
    place = Location(code_of(site), LOCALE, path, (str(skeleton.homes[site].translation_key), own), (own,))
    return Wanted(cast("Any", PAGE), str(key(kind, number)), registry.get(kind), place, document)


def common(number: int, size: Size) -> dict[str, Any]:
    published = in_beijing(before_articles(number))
    return {
        "title": f"{sentence(number, 14)}（{number}）", "summary": sentence(number + 1_000_000, 48) + "。",
        "published_at": published, "updated_at": published,
        "organisations": [str(key("organisation", number % size.organisations))],
    }  # fmt: skip


def before_articles(number: int) -> datetime:
    """Another second for each."""
    return NEWEST - SPAN - SPAN * (number + 1) / 1_000_000


def project(number: int, size: Size) -> InvestmentProject:
    stage = ProjectStage.SEEKING if number % 10 < 7 else STAGES[number % len(STAGES)]
    return InvestmentProject(
        **common(number, size), terms=[f"region:{REGIONS[number % len(REGIONS)]}", f"industry:{INDUSTRIES[number % len(INDUSTRIES)]}"],
        park=str(key("investment_park", number // PER_PARK)), stage=stage, total_amount=amount(number), currency=Currency.CNY,
    )  # fmt: skip


def amount(number: int) -> float:
    """Yuan from a million to ten thousand millions, as many in each power of ten; two of three of them round."""
    exact = 10 ** (6 + 4 * (number * 0.6180339887498949 % 1))
    return float(int(exact) if number % 3 == 0 else int(exact / 1_000_000) * 1_000_000)


def service(number: int, size: Size) -> ServiceItem:
    status = ServiceStatus.IN_USE if number % 10 < 8 else STATUSES[number % len(STATUSES)]
    terms = [f"service_theme:person-{THEMES[number % len(THEMES)]}", f"audience:{AUDIENCES[number % len(AUDIENCES)]}"]
    return ServiceItem(**common(number, size), terms=terms, service_status=status)


@contextmanager
def terms_known() -> Iterator[None]:
    """What stands above words is looked up once, and above bodies there is nothing."""
    looked_up = listing.with_ancestors
    above = cache(lambda terms: looked_up(list(terms)))
    with mock.patch.multiple(listing, with_ancestors=lambda terms: above(tuple(terms)), ancestry_of=lambda facet: None):
        yield
