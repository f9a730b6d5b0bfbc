"""A site's feeds as one list of subscriptions."""

import pytest
from lxml import etree

from tests import factories
from tests.api.feeds.reading import followed, get, refused
from tests.published import key
from tests.topics.sections import topic

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def outlines(**parameters):
    response = get("/feeds/site/portal.opml", **parameters)
    assert (response.status_code, response["Content-Type"]) == (200, "text/x-opml; charset=utf-8")
    root = etree.fromstring(response.content)
    assert (root.tag, root.get("version"), [child.tag for child in root]) == ("opml", "2.0", ["head", "body"])
    assert root.findtext("head/title")
    assert all(one.get("text") for one in root.iter("outline"))  # the one attribute that OPML 2.0 asks for
    return root


def test_every_feed_it_names_is_there(home, column):
    factories.column(column, "要闻下的栏目")
    topic(home)
    factories.news(column)
    feeds = [one for one in outlines().iter("outline") if one.get("type") == "rss"]
    assert len(feeds) > 10
    for one in feeds:
        assert one.get("htmlUrl").startswith("http://portal.localhost/")
        assert followed(one.get("xmlUrl")).status_code == 200


def test_columns_stand_as_in_the_tree(home, column):
    below = factories.column(column, "要闻下的栏目")
    root = outlines()
    (found,) = root.iterfind(f".//outline[@xmlUrl]/outline[@title='{below.title}']")
    assert found.getparent().get("title") == column.title
    assert found.getparent().getparent().get("title") == "栏目"
    assert key(below) in found.get("xmlUrl")


def test_in_another_language(home):
    root = outlines(locale="en")
    assert root.find("body")[-1].get("title") == "Document types"
    assert all("locale=en" in one.get("xmlUrl") for one in root.iter("outline") if one.get("type"))


def test_a_site_that_is_not_there(home):
    refused(get("/feeds/site/nowhere.opml"), "UNKNOWN_FEED", 404)
    refused(get("/feeds/site/portal.opml", locale="fr"), "UNKNOWN_LOCALE")
