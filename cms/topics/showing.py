"""Which topics show an item: those whose sections choose it by hand. What a rule brings in stands in the topic's own sections only."""

from collections.abc import Iterator

from wagtail.models import Page

from cms.library.locales import language_code
from cms.publishing.publication import tree
from cms.topics.models import TopicEntry, TopicPage


def topics_showing(page: Page) -> list[str]:
    """Content ids of the public topics that show this page, oldest first; one query for an item that is in none."""
    topics = TopicPage.objects.filter(entries__content_id=page.translation_key, locale_id=page.locale_id, live=True)
    found = list(topics.select_related("locale", "content_type").order_by("first_published_at", "pk"))
    at = tree() if found else None
    return [str(topic.translation_key) for topic in found if at and at.is_public(topic) and at.locate(topic) is not None]


def dependents(content_id: str, locale: str) -> Iterator[int]:
    """Pages that a topic chooses by hand: when it comes or leaves, they are in one topic more or less."""
    shown = TopicEntry.objects.filter(topic__translation_key=content_id, topic__locale__language_code=language_code(locale))
    yield from pages_of(shown.values("content_id"), language_code(locale))


def pages_of(content_ids: object, code: str) -> Iterator[int]:
    """Ids of the pages with these identities in one language."""
    yield from Page.objects.filter(translation_key__in=content_ids, locale__language_code=code).values_list("pk", flat=True)


def chosen_by_hand(topic: TopicPage) -> set[str]:
    """Content ids that the page's sections name, as it is in memory."""
    return {str(page.translation_key) for block in topic.sections for page in block.value["items"] if page}
