"""Where items stood before they moved, as far as that may still be said."""

from collections.abc import Collection, Iterator, Mapping

from django.db.models import Q

from cms.library.models import Address
from cms.library.reading.standings import Key, is_suppressed, tombstones

Place = tuple[str, str]  # site and path


def place_left(site: str, previous_site: str, previous_path: str) -> Place | None:
    """Where an event says that its item stood before; its site is said where it is another."""
    return (previous_site or site, previous_path) if previous_path else None


def sayable(moves: Mapping[int, tuple[Key, Place]]) -> dict[int, Place]:
    """Of what moved from where, by position: places that lead to their item, and that no secret stands at or above. Two statements."""
    if not moves:
        return {}
    asked = {place for _, left in moves.values() for place in _above(left)}
    leading, known = {}, {}
    rows = Address.objects.filter(site__in={site for site, _ in asked}, path__in={path for _, path in asked})
    for row in rows:
        leading[row.site, row.path] = (row.content_id, row.locale)
        known[row.site, row.path] = {(row.content_id, row.locale), _former(row)}
    secret = {key for key, stone in tombstones(list(set().union(*known.values()))).items() if is_suppressed(stone)}
    hidden = {place for place, keys in known.items() if keys & secret}
    return {position: left for position, (key, left) in moves.items() if leading.get(left) == key and hidden.isdisjoint(_above(left))}


def moved_from_below(keys: Collection[Key]) -> set[str]:
    """Content ids of what stood at or below an address of these once, wherever it stands now."""
    names = [f"{content_id}:{locale}" for content_id, locale in keys]
    own = Address.objects.filter(Q(content_id__in={content_id for content_id, _ in keys}) | Q(former__in=names))
    found: set[str] = set()
    for site, path in _topmost(sorted(own.values_list("site", "path"))):
        found.update(Address.objects.filter(site=site, path__startswith=path).values_list("content_id", flat=True))
    return found


def _above(place: Place) -> Iterator[Place]:
    """The place itself, and each section above it up to the site's front page."""
    site, path = place
    yield site, "/"
    for end, letter in enumerate(path[1:], 2):
        if letter == "/":
            yield site, path[:end]


def _former(row: Address) -> Key:
    content_id, _, locale = row.former.partition(":")
    return content_id, locale


def _topmost(places: list[Place]) -> Iterator[Place]:
    """In order, without those below others."""
    last: Place | None = None
    for site, path in places:
        if last is None or last[0] != site or not path.startswith(last[1]):
            last = (site, path)
            yield last
