"""What families make their own rules of: a part that must be filled."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import ChoiceBlock

from cms.core.checking.findings import Finding
from cms.core.checking.passages import leaves


def filled(field: str, message: Any) -> Callable[[Any], Iterator[Finding]]:
    """A rule: this text, date, stream or child relation of the page holds something. `message` says what is missed."""

    def check(page: Any) -> Iterator[Finding]:
        if is_empty(getattr(page, field)):
            yield Finding(str(message), field)

    return check


def is_empty(value: Any) -> bool:
    """Of a field's value, a stream or a related manager."""
    if hasattr(value, "all"):
        return not value.all()
    return not (value.strip() if isinstance(value, str) else value)


def body_filled(page: Any) -> Iterator[Finding]:
    """For families whose items are their text; what is only attached counts as said, an empty paragraph does not."""
    said = (leaf.value for leaf in leaves(page) if leaf.field == "body" and not isinstance(leaf.definition, ChoiceBlock))
    if not any(said) and is_empty(page.attachments):
        yield Finding(_("There is no text, and nothing is attached."), "body")
