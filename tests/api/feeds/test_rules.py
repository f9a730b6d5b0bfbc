"""The rules that feeds are held to would notice a feed that breaks them."""

import json
from datetime import datetime

import pytest
from lxml import etree

from api.feeds.writing import atom, json_feed, rss
from api.feeds.writing.channel import Channel, Left, Post
from cms.library.documents.instants import BEIJING, in_beijing
from tests.api.feeds.reading import complaints
from tests.api.feeds.rules.atom import ATOM, TOMBSTONES

AT = in_beijing(datetime(2026, 5, 1, 8, 30, tzinfo=BEIJING))
CHANNEL = Channel("题", "述", "http://a.example/", "http://b.example/f.atom", "zh-Hans", "省", "http://b.example/f", "http://b.example/n")
POSTS = [
    Post(
        str(number), f"urn:uuid:00000000-0000-4000-8000-00000000000{number}", "甲<乙", "http://a.example/1", "述", AT, AT, "zh-Hans",
        "人", ["类"],
    )
    for number in range(2)
]  # fmt: skip
LEFT = [Left("urn:uuid:00000000-0000-4000-8000-000000000009", AT, "因故")]
FORMS = {"atom": atom, "rss": rss, "json": json_feed}


@pytest.mark.parametrize("form", FORMS)
def test_a_good_feed_breaks_none(form):
    assert complaints(form, FORMS[form].written(CHANNEL, POSTS, LEFT)) == set()


def without(path):
    def change(root):
        found = root.find(path)
        found.getparent().remove(found)

    return change


def twice(path):
    def change(root):
        found = root.find(path)
        found.addnext(etree.fromstring(etree.tostring(found)))

    return change


def text(path, value):
    def change(root):
        root.find(path).text = value

    return change


def attribute(path, name, value):
    def change(root):
        root.find(path).set(name, value)

    return change


E, D = f"{ATOM}entry/{ATOM}", f"{TOMBSTONES}deleted-entry"
BROKEN_ATOM = {
    "no id": (without(f"{ATOM}id"), "MissingElement"),
    "no updated": (without(f"{E}updated"), "MissingElement"),
    "two titles": (twice(f"{E}title"), "DuplicateElement"),
    "no self": (without(f"{ATOM}link[@rel='self']"), "MissingSelf"),
    "two entries": (twice(f"{ATOM}entry"), "DuplicateIds"),
    "a date": (text(f"{E}updated", "2026-05-01"), "InvalidRFC3339Date"),
    "an id": (text(f"{E}id", "1"), "InvalidFullLink"),
    "a relative link": (attribute(f"{E}link", "href", "/1"), "InvalidLink"),
    "a nameless author": (text(f"{E}author/{ATOM}name", ""), "MissingName"),
    "an empty category": (attribute(f"{E}category", "term", ""), "MissingTerm"),
    "a type": (attribute(f"{E}summary", "type", "text/html"), "InvalidTextType"),
    "when": (attribute(D, "when", "yesterday"), "InvalidWhen"),
    "a deleted entry that is there": (attribute(D, "ref", POSTS[0].urn), "DuplicateIds"),
    "a second page": (twice(f"{ATOM}link[@rel='next']"), "DuplicatePageLink"),
    "no alternate": (without(f"{E}link"), "MissingAlternate"),
    "a language": (attribute(".", "{http://www.w3.org/XML/1998/namespace}lang", "中文"), "InvalidLanguage"),
}
BROKEN_RSS = {
    "no description": (without("channel/description"), "MissingElement"),
    "no self": (without("channel/{http://www.w3.org/2005/Atom}link[@rel='self']"), "MissingAtomSelfLink"),
    "a date": (text("channel/item/pubDate", "2026-05-01T08:30:00+08:00"), "InvalidRFC2822Date"),
    "the wrong day": (text("channel/item/pubDate", "Mon, 01 May 2026 08:30:00 +0800"), "InvalidRFC2822Date"),
    "a permalink": (attribute("channel/item/guid", "isPermaLink", "true"), "InvalidPermalink"),
    "no guid": (without("channel/item/guid"), "MissingGuid"),
    "two items": (twice("channel/item"), "DuplicateIds"),
    "two links": (twice("channel/item/link"), "DuplicateElement"),
    "a relative link": (text("channel/item/link", "/1"), "InvalidLink"),
    "a language": (text("channel/language", "Chinese!"), "InvalidLanguage"),
}


@pytest.mark.parametrize("name", BROKEN_ATOM)
def test_broken_atom_is_noticed(name):
    change, code = BROKEN_ATOM[name]
    root = etree.fromstring(atom.written(CHANNEL, POSTS, LEFT))
    change(root)
    assert code in complaints("atom", etree.tostring(root))


@pytest.mark.parametrize("name", BROKEN_RSS)
def test_broken_rss_is_noticed(name):
    change, code = BROKEN_RSS[name]
    root = etree.fromstring(rss.written(CHANNEL, POSTS))
    change(root)
    assert code in complaints("rss", etree.tostring(root))


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("version",), "1", "const"),
        (("title",), "", "minLength"),
        (("items", 0, "content_text"), None, "anyOf"),
        (("items", 0, "date_published"), "x", "pattern"),
        (("items", 0, "id"), POSTS[1].urn, "DuplicateIds"),
        (("items", 0, "url"), "/1", "pattern"),
        (("more",), 1, "additionalProperties"),
    ],
    ids=str,
)
def test_a_broken_json_feed_is_noticed(path, value, code):
    feed = json.loads(json_feed.written(CHANNEL, POSTS))
    *way, last = path
    part = feed
    for step in way:
        part = part[step]
    if value is None:
        del part[last]
    else:
        part[last] = value
    assert code in complaints("json", json.dumps(feed).encode())
