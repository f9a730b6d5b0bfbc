"""A feed as JSON Feed 1.1."""

from collections.abc import Sequence
from typing import Any

import orjson

from api.feeds.writing.channel import Channel, Left, Post

MEDIA_TYPE = "application/feed+json"
CONTENT_TYPE = f"{MEDIA_TYPE}; charset=utf-8"
VERSION = "https://jsonfeed.org/version/1.1"


def written(channel: Channel, posts: Sequence[Post], left: Sequence[Left] = ()) -> bytes:
    """JSON Feed has no word for what left."""
    feed: dict[str, Any] = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.address,
        "description": channel.description,
        "language": channel.locale,
        "authors": [{"name": channel.publisher}] if channel.publisher else None,
        "next_url": channel.next,
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else None,
    }
    return orjson.dumps(said(feed) | {"items": [item(post) for post in posts]})


def item(post: Post) -> dict[str, Any]:
    """Each must have a content: what is to be read stands at its address."""
    return said(
        {
            "id": post.urn,
            "url": post.url,
            "title": post.title,
            "content_text": post.summary or post.title,
            "summary": post.summary or None,
            "image": post.image,
            "date_published": post.published.isoformat(),
            "date_modified": post.updated.isoformat(),
            "authors": [{"name": post.author}] if post.author else None,
            "tags": list(post.categories) or None,
            "language": post.locale,
        }
    )


def said(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value is not None}
