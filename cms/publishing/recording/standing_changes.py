"""Beside each event of an item, the lists that it stood in and stands in: feeds tell from it what left them."""

from collections.abc import Iterable, Iterator

from cms.library.models import Facet, Item, Number, StandingChange
from cms.library.standing import Standing
from cms.publishing.recording.changes import Change


def standing_changes(change: Change, positions: Iterable[int]) -> Iterator[StandingChange]:
    """One for each of the change's events, to be made before it is written: the first tells the difference, the others none."""
    before = standing_of(change.stored) if change.stored else Standing()
    after = Standing.of(change.facets, change.numbers)
    for position in positions:
        packed = None if before == after else before.packed()
        yield StandingChange(position=position, before=packed, after=after.packed(), leaves=before.leaves(after))
        before = after


def standing_of(item: Item) -> Standing:
    """As the library has it."""
    facets = Facet.objects.filter(item=item).values_list("range", "archived", "published", "updated")
    return Standing.of(facets, Number.objects.filter(item=item).values_list("name", "value"))
