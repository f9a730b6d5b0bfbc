"""That rows inserted in bulk are the rows that publishing makes."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from cms.ledger.models import Event
from cms.library.models import Deadline, Facet, Item, Number, Placement, Reference

SAMPLE = 20


def differences(pages: dict[int, int]) -> Iterator[str]:
    """Publishes some of the articles again as if they were new, and says what came out otherwise."""
    for number in list(pages)[:: max(1, len(pages) // SAMPLE)][:SAMPLE]:
        page = Page.objects.get(pk=pages[number]).specific
        before = everything(page)
        Item.objects.filter(content_id=page.translation_key).delete()
        page.save_revision().publish()
        after = everything(page)
        yield from (f"item {number}: {name} is {after[name]!r}, in bulk {before[name]!r}" for name in after if after[name] != before[name])


def everything(page: Page) -> dict[str, Any]:
    """All that the library and the ledger hold of an item, positions and keys apart."""
    item = Item.objects.get(content_id=page.translation_key)
    event = Event.objects.filter(key=page.translation_key).order_by("position").last()
    return {
        "item": {
            field.attname: getattr(item, field.attname) for field in item._meta.concrete_fields if field.name not in {"id", "position"}
        },
        "facets": set(Facet.objects.filter(item=item).values_list("range", "archived", "published", "updated")),
        "placements": set(Placement.objects.filter(item=item).values_list("column", "pinned", "order", "accepted_by")),
        "references": set(Reference.objects.filter(item=item).values_list("kind", "key")),
        "numbers": set(Number.objects.filter(item=item).values_list("name", "value")),
        "deadlines": set(Deadline.objects.filter(item=item).values_list("at", flat=True)),
        "event": {field.attname: getattr(event, field.attname) for field in event._meta.fields if field.name not in {"at", "position"}},
    }
