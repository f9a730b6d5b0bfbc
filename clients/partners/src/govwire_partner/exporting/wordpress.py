"""A WordPress import file (WXR 1.2): in the admin under Tools, Import, WordPress."""

import html
from collections.abc import Iterable
from datetime import UTC
from email.utils import format_datetime
from itertools import count
from pathlib import Path

from lxml import etree

from govwire_partner.exporting.articles import Article, File
from govwire_partner.exporting.xml_text import cleaned
from govwire_partner.hub.entries import identity
from govwire_partner.mirror.files import replacing

NAMES = {
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://wordpress.org/export/1.2/",
}
AUTHOR = "govwire"


def write(articles: Iterable[Article], path: Path, *, status: str, media_address: str, title: str) -> int:
    """Answers how many posts. `media_address` is where WordPress finds the mirror's `media`; without it pictures are left out."""
    root = etree.Element("rss", {"version": "2.0"}, NAMES)
    channel = etree.SubElement(root, "channel")
    _head(channel, title)
    numbers, posts = count(1), 0
    for one in articles:
        _post(channel, one, next(numbers), numbers, status, media_address.rstrip("/"))
        posts += 1
    with replacing(path) as opened:
        opened.write(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
    return posts


def _head(channel: etree._Element, title: str) -> None:
    _say(channel, "title", title)
    _say(channel, "language", "zh-CN")
    _say(channel, "wp:wxr_version", "1.2")
    author = etree.SubElement(channel, _name("wp:author"))
    _say(author, "wp:author_login", AUTHOR)
    _say(author, "wp:author_display_name", title)


def _post(channel: etree._Element, one: Article, number: int, numbers: Iterable[int], status: str, media_address: str) -> None:
    pictures = [file for file in one.files if file.is_picture] if media_address else []
    post = etree.SubElement(channel, "item")
    _entry(post, one, number, status=status, kind="post", title=one.title)
    _say(post, "guid", one.uri).set("isPermaLink", "false")
    _say(post, "description", "")
    _say(post, "content:encoded", f"{one.html}\n{credit_line(one)}")
    _say(post, "excerpt:encoded", one.summary)
    _say(post, "wp:post_name", identity(one.uri))
    for word in one.subjects:
        _say(post, "category", word).attrib.update({"domain": "post_tag", "nicename": cleaned(word)})
    _meta(post, "govwire_uri", one.uri)
    _meta(post, "govwire_version", str(one.version))
    _meta(post, "govwire_text_hash", one.text_hash)
    for place, (picture, own) in enumerate(zip(pictures, numbers, strict=False)):
        if place == 0:
            _meta(post, "_thumbnail_id", str(own))
        _picture(channel, one, picture, own, number, media_address)


def _picture(channel: etree._Element, one: Article, picture: File, number: int, parent: int, media_address: str) -> None:
    said = etree.SubElement(channel, "item")
    _entry(said, one, number, status="inherit", kind="attachment", title=picture.title or picture.path.name, parent=parent)
    _say(said, "wp:attachment_url", f"{media_address}/{picture.path.name}")
    _say(said, "excerpt:encoded", picture.title)


def _entry(post: etree._Element, one: Article, number: int, *, status: str, kind: str, title: str, parent: int = 0) -> None:
    """What every post of WordPress has."""
    _say(post, "title", title)
    _say(post, "link", one.url)
    _say(post, "pubDate", format_datetime(one.published))
    _say(post, "dc:creator", AUTHOR)
    _say(post, "wp:post_id", str(number))
    _say(post, "wp:post_date", f"{one.published:%Y-%m-%d %H:%M:%S}")
    _say(post, "wp:post_date_gmt", f"{one.published.astimezone(UTC):%Y-%m-%d %H:%M:%S}")
    _say(post, "wp:comment_status", "closed")
    _say(post, "wp:ping_status", "closed")
    _say(post, "wp:status", status)
    _say(post, "wp:post_parent", str(parent))
    _say(post, "wp:post_type", kind)


def credit_line(one: Article) -> str:
    """A paragraph under the text: what must stand there, and the address of the original."""
    said = "　".join(f"{name}：{html.escape(value)}" for name, value in one.credits)
    linked = f'　<a href="{html.escape(one.url)}">查看原文</a>' if one.url.startswith(("https://", "http://")) else ""
    return f'<p class="govwire-credits">{said}{linked}</p>'


def _meta(post: etree._Element, key: str, value: str) -> None:
    meta = etree.SubElement(post, _name("wp:postmeta"))
    _say(meta, "wp:meta_key", key)
    _say(meta, "wp:meta_value", value)


def _say(parent: etree._Element, name: str, text: str) -> etree._Element:
    said = etree.SubElement(parent, _name(name))
    fit = cleaned(text)
    said.text = etree.CDATA(fit) if "<" in fit and "]]>" not in fit else fit
    return said


def _name(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMES[prefix]}}}{local}" if prefix else local
