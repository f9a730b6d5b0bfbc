"""What tests of the desk read off its answers."""

from django.contrib.messages import get_messages
from django.urls import reverse


def said(answer):
    """The messages that the next page will show."""
    return [str(message) for message in get_messages(answer.wsgi_request)]


def leave_url(page, way):
    return reverse("desk_leave", args=[page.pk, way])
