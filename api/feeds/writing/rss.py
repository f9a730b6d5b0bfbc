"""A feed as RSS 2.0."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.html import escape

from api.feeds.writing.channel import Channel, Left, Post, updated

MEDIA_TYPE = "application/rss+xml"
CONTENT_TYPE = Rss201rev2Feed.content_type


class Feed(Rss201rev2Feed):
    """Django's, with the links of RFC 5005 and WebSub; `channel` and `latest` say what it does not take itself."""

    def latest_post_date(self) -> datetime:
        """As the channel says."""
        latest: datetime = self.feed["latest"]
        return latest

    def add_root_elements(self, handler: Any) -> None:
        """Its own, then the links."""
        super().add_root_elements(handler)
        for rel, address in links(self.feed["channel"]):
            handler.addQuickElement("atom:link", None, {"rel": rel, "href": address})


def links(channel: Channel) -> Iterator[tuple[str, str]]:
    """Those beside the feed's own address: relation and address."""
    for rel, address in (("first", channel.first), ("next", channel.next), ("hub", channel.hub)):
        if address:
            yield rel, address


def written(channel: Channel, posts: Sequence[Post], left: Sequence[Left] = ()) -> bytes:
    """RSS has no word for what left."""
    feed = Feed(
        title=channel.title,
        link=channel.page,
        description=channel.description,
        language=channel.locale,
        feed_url=channel.address,
        channel=channel,
        latest=updated(posts),
    )
    for post in posts:
        add(feed, post)
    return bytes(feed.writeString("utf-8"), "utf-8")


def add(feed: Feed, post: Post) -> None:
    """Readers show a description as HTML, a title as text; both are plain text in the library."""
    feed.add_item(
        title=post.title,
        link=post.url,
        description=escape(post.summary),
        author_name=post.author,
        pubdate=post.published,
        unique_id=post.key,
        unique_id_is_permalink=False,
        categories=post.categories,
    )
