"""The names of the lists that an item stands in, for receivers that keep pages of lists."""

from collections.abc import Callable, Iterable

from api.feeds.announcing import ranges


def naming() -> Callable[[Iterable[int]], list[str]]:
    """Of lists, by their numbers, that have a public name now; read once for many items."""
    names = {number: place.path for number, place in ranges()}
    return lambda numbers: sorted(names[one] for one in numbers if one in names)
