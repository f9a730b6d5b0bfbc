"""The names of the lists that an item stands in, for receivers that keep pages of lists."""

from collections.abc import Callable

from api.feeds.announcing import ranges
from cms.library.standing import Standing


def naming() -> Callable[[Standing], list[str]]:
    """Of lists that have a public name now; read once for many items."""
    names = {number: place.path for number, place in ranges()}
    return lambda standing: sorted(names[one] for one in standing.ranges if one in names)
