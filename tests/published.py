"""What the library and the ledger hold of a page, and what tests of several folders ask of it."""

from cms.ledger.models import Event
from cms.library.models import Item, Tombstone


def key(page):
    return str(page.translation_key)


def row(page, locale="zh-Hans"):
    return Item.objects.filter(content_id=key(page), locale=locale).first()


def tombstone(page):
    return Tombstone.objects.filter(content_id=key(page)).first()


def kinds(page):
    """Of its events, in order."""
    return list(Event.objects.filter(key=key(page)).order_by("position").values_list("kind", flat=True))


def fresh(page):
    """As the database has it."""
    return type(page).objects.get(pk=page.pk)
