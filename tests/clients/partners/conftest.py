"""A hub that newsrooms reach over HTTP, and the command as they run it."""

import pytest

from api import rates
from cms.partners import tokens
from cms.partners.models import Feed, Partner
from tests import factories
from tests.clients.partners.newsroom import Newsroom


@pytest.fixture
def hub(transactional_db, live_server, settings):
    """Its address. Files are signed for it."""
    rates.limiter.cache_clear()
    settings.PUBLIC_URL = live_server.url
    return live_server.url


@pytest.fixture
def section(hub):
    return factories.column(factories.site(), slug="news")


@pytest.fixture
def partner(hub):
    return Partner.objects.create(name="吉林日报", agreed_from="2026-01-01", hourly=1_000_000)


@pytest.fixture
def newsroom(hub, partner, tmp_path):
    """One that follows the feed `all`, or another one with a filter."""

    def make(feed="all", **fields):
        Feed.objects.create(partner=partner, slug=feed, title=feed, **fields)
        return Newsroom(hub, feed, tokens.issue(partner, feed)[1], tmp_path / feed)

    return make
