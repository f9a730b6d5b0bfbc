"""Topics as an editor makes them."""

import json

from cms.library.facets import everything, range_of
from cms.library.models import Facet
from cms.topics.models import TopicPage
from tests import factories
from tests.published import key, row


def section(*pages, title="第一部分", summary="", **rule):
    items = [{"type": "item", "value": page.pk, "id": None} for page in pages]
    names = {"column": None, "document_type": "", "organisation": None, "term": None}
    return factories.block("section", {"title": title, "summary": summary, "items": items} | names | rule)


def topic(parent, *sections, publish=True, **fields):
    return factories.add(parent, TopicPage(**({"title": "专题"} | fields), sections=json.dumps(sections)), publish=publish)


def change(page, *sections):
    """Publish other sections."""
    page.sections = json.dumps(sections)
    page.save_revision().publish()


def topics_of(page):
    return row(page).document["topics"]


def stands_in(page, topic, locale="zh-Hans"):
    """Whether the list filtered by the topic shows the item."""
    number = range_of(everything(locale), f"topic:{topic.translation_key}")
    return Facet.objects.filter(range=number, item__content_id=key(page)).exists()
