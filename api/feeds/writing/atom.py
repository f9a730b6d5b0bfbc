"""A feed as Atom (RFC 4287), in pages (RFC 5005), with what left it (RFC 6721)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.utils.html import escape

from api.feeds.writing.channel import Channel, Left, Post, updated
from api.feeds.writing.rss import links

MEDIA_TYPE = "application/atom+xml"
CONTENT_TYPE = Atom1Feed.content_type
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


class Feed(Atom1Feed):
    """Django's, with links and tombstones; `channel`, `latest` and `left` say what it does not take itself."""

    def latest_post_date(self) -> datetime:
        """As the channel says."""
        latest: datetime = self.feed["latest"]
        return latest

    def root_attributes(self) -> dict[str, str]:
        """With the namespace of tombstones."""
        return {**super().root_attributes(), "xmlns:at": TOMBSTONES}

    def add_root_elements(self, handler: Any) -> None:
        """Its own, then the links."""
        super().add_root_elements(handler)
        for rel, address in links(self.feed["channel"]):
            handler.addQuickElement("link", "", {"rel": rel, "href": address})

    def write_items(self, handler: Any) -> None:
        """Entries, then what left."""
        super().write_items(handler)
        for left in self.feed["left"]:
            handler.startElement("at:deleted-entry", {"ref": left.urn, "when": rfc3339_date(left.at)})
            if left.reason:
                handler.addQuickElement("at:comment", left.reason)
            handler.endElement("at:deleted-entry")

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The language, where it is not the feed's."""
        return {"xml:lang": item["locale"]} if item["locale"] != self.feed["language"] else {}


def written(channel: Channel, posts: Sequence[Post], left: Sequence[Left] = ()) -> bytes:
    feed = Feed(
        title=channel.title,
        subtitle=channel.description,
        link=channel.page,
        description=None,
        language=channel.locale,
        feed_url=channel.address,
        feed_guid=channel.first or channel.address,
        author_name=channel.publisher or None,
        channel=channel,
        latest=updated(posts, left),
        left=left,
    )
    for post in posts:
        add(feed, post)
    return bytes(feed.writeString("utf-8"), "utf-8")


def add(feed: Feed, post: Post) -> None:
    """The summary is plain text in the library, and HTML here."""
    summary: Any = escape(post.summary) if post.summary else None
    feed.add_item(
        title=post.title,
        link=post.url,
        description=summary,
        author_name=post.author,
        pubdate=post.published,
        updateddate=post.updated,
        unique_id=post.urn,
        categories=post.categories,
        locale=post.locale,
    )
