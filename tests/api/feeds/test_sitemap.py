"""News of two days for search engines."""

from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import etree

from tests import factories
from tests.api.feeds.reading import get, refused
from tests.policies.conftest import Policies

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SITEMAP, NEWS = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.google.com/schemas/sitemap-news/0.9}"


def urls():
    response = get("/feeds/site/portal/news.xml")
    assert (response.status_code, response["Content-Type"]) == (200, "application/xml; charset=utf-8")
    root = etree.fromstring(response.content)
    assert root.tag == f"{SITEMAP}urlset"
    return list(root)


def test_news_of_two_days_with_all_that_google_asks_for(column):
    now = timezone.now()
    page = factories.news(column, "新的新闻", slug="fresh")
    factories.news(column, "昨天的新闻", original_published_at=now - timedelta(hours=47))
    factories.news(column, "旧的新闻", original_published_at=now - timedelta(hours=50))
    Policies.add(column, "新的通知")
    first, second = urls()
    assert [child.tag for child in first] == [f"{SITEMAP}loc", f"{NEWS}news"]
    assert first.findtext(f"{SITEMAP}loc") == "http://portal.localhost/news/fresh/"
    news = first.find(f"{NEWS}news")
    assert [child.tag for child in news] == [f"{NEWS}publication", f"{NEWS}publication_date", f"{NEWS}title"]
    publication = news.find(f"{NEWS}publication")
    assert (publication.findtext(f"{NEWS}name"), publication.findtext(f"{NEWS}language")) == ("吉林省人民政府", "zh-cn")
    assert news.findtext(f"{NEWS}publication_date").endswith("+08:00")
    assert news.findtext(f"{NEWS}title") == page.title
    assert second.findtext(f"{NEWS}news/{NEWS}title") == "昨天的新闻"


def test_what_ages_out_is_another_version(column, monkeypatch):
    factories.news(column, "新闻")
    response = get("/feeds/site/portal/news.xml")
    assert get("/feeds/site/portal/news.xml", response["ETag"]).status_code == 304
    later = timezone.now() + timedelta(hours=1)
    monkeypatch.setattr("api.feeds.sitemap.timezone.now", lambda: later)
    assert get("/feeds/site/portal/news.xml", response["ETag"]).status_code == 200


def test_a_site_that_is_not_there(column):
    refused(get("/feeds/site/nowhere/news.xml"), "UNKNOWN_FEED", 404)
