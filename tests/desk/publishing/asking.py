"""What tests of the desk read off its answers."""

from django.contrib.messages import get_messages
from django.urls import reverse

from cms.ledger.models import Event
from cms.library.models import Item, Tombstone


def said(answer):
    """The messages that the next page will show."""
    return [str(message) for message in get_messages(answer.wsgi_request)]


def leave_url(page, way):
    return reverse("desk_leave", args=[page.pk, way])


def row(page):
    return Item.objects.filter(content_id=str(page.translation_key)).first()


def tombstone(page):
    return Tombstone.objects.filter(content_id=str(page.translation_key)).first()


def kinds(page):
    return list(Event.objects.filter(key=str(page.translation_key)).order_by("position").values_list("kind", flat=True))


def fresh(page):
    return type(page).objects.get(pk=page.pk)
