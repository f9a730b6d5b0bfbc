import pytest

from api import rates
from cms.partners import tokens
from cms.partners.models import Feed, Partner
from tests.api.feeds.partners.newsroom import Newsroom


@pytest.fixture(autouse=True)
def _nobody_called_before():
    rates.limiter.cache_clear()


@pytest.fixture
def partner(db):
    return Partner.objects.create(name="吉林日报", agreed_from="2026-01-01")


@pytest.fixture
def newsroom(partner):
    """A client of the partner's feed `all`; `newsroom(filter)` of another one."""

    def make(slug="all", **fields):
        Feed.objects.create(partner=partner, slug=slug, title=slug, **fields)
        return Newsroom(slug, tokens.issue(partner, slug)[1])

    return make


@pytest.fixture
def room(newsroom):
    return newsroom()
