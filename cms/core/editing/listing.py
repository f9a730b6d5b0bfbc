"""What a family tells the desk's lists: which of its own facts stand in a column, and by which one filters."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Listing:
    """The list of one page model, at `/admin/content/<name>/`.

    `shows` and `filters` are names of the model's fields, beside what every list has (title, place, bodies, status, dates). Choices are
    offered as choices, dates as ranges, text is looked for inside. Lists stand in the menu by `order`.
    """

    model: type[Any]
    name: str
    icon: str
    order: int
    shows: tuple[str, ...] = ()
    filters: tuple[str, ...] = ()


_listings: dict[str, Listing] = {}


def register(listing: Listing) -> None:
    """Called by a family's `wagtail_hooks.py`."""
    _listings[listing.name] = listing


def listings() -> list[Listing]:
    """As they stand in the menu; complete once Wagtail has read every family's hooks."""
    return sorted(_listings.values(), key=lambda listing: listing.order)
