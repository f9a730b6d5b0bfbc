"""Articles as live Wagtail pages with all that hangs on them, in bulk."""

import json
from typing import Any

from wagtail.models import Page

from cms.news.models import NewsArticlePage
from cms.organisations.models import Responsibility
from cms.taxonomy.models import Classification
from tests.performance.data.copying import copy, keys
from tests.performance.data.skeleton import Skeleton
from tests.performance.data.specimens import BODIES, Block, Size, Specimen, blocks, specimens
from tests.performance.data.tree import Child, grow


def insert_articles(skeleton: Skeleton, size: Size) -> dict[int, int]:
    """Insert every article; answers the key of its page by the article's number."""
    first = keys(Page, 1)[0] + 1
    bodies = [json.dumps(stream(number, skeleton, size, first)) for number in range(BODIES)]
    made = grow(NewsArticlePage(title="", live=True), [child(one, skeleton, bodies) for one in specimens(size)])
    pages = dict(enumerate(made))
    assert pages[0] == first, "somebody else makes pages in this database"
    copy(Responsibility(sort_order=0), [responsibility(pk, skeleton, one) for pk, one in zip(made, specimens(size), strict=True)])
    copy(Classification(), [classification(pk, one) for pk, one in zip(made, specimens(size), strict=True)])
    return pages


def child(one: Specimen, skeleton: Skeleton, bodies: list[str]) -> Child:
    dates = {"first_published_at": one.published, "last_published_at": one.published}
    own = {
        "summary": one.summary, "image_id": skeleton.pictures[one.picture].pk, "body": bodies[one.body], "public_since": one.published,
    }  # fmt: skip
    return Child(skeleton.columns[one.column], one.slug, one.title, {**dates, "translation_key": one.key}, own)


def stream(body: int, skeleton: Skeleton, size: Size, first: int) -> list[dict[str, Any]]:
    """A body as Wagtail keeps it; `first` is the key of the first article's page."""
    return [{"type": KINDS[part.kind], "id": part.id, "value": value(part, skeleton, first)} for part in blocks(body, size)]


KINDS = {"heading": "heading", "paragraph": "rich_text", "picture": "image", "quote": "quote"}


def value(part: Block, skeleton: Skeleton, first: int) -> Any:
    if part.kind == "heading":
        return {"text": part.text, "level": "2"}
    if part.kind == "picture":
        return {"image": skeleton.pictures[part.picture].pk, "caption": ""}
    if part.kind == "quote":
        return {"text": part.text, "attribution": ""}
    link = "" if part.link is None else f'<a linktype="page" id="{first + part.link}">相关信息</a>'
    return f"<p>{part.text}{link}</p>"


def responsibility(page: int, skeleton: Skeleton, one: Specimen) -> dict[str, Any]:
    return {"id": keys_of_children(page), "page_id": page, "organisation_id": skeleton.organisations[one.organisation].pk}


def classification(page: int, one: Specimen) -> dict[str, Any]:
    return {"id": keys_of_children(page), "page_id": page, "term_id": f"region:{one.region}"}


def keys_of_children(page: int) -> int:
    """Out of the way of the sequences of tables with a few rows a page."""
    return 1_000_000_000 + page
