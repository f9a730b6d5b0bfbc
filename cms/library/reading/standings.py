"""Lists told from events: whether an item stood in a list, and what left it lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cms.ledger.kinds import EventKind
from cms.library.models import Tombstone
from cms.library.reading.lists import conditions
from cms.library.reading.queries import ListQuery
from cms.library.reading.statements import among, fetch, moment
from cms.library.standing import Standing, named

Key = tuple[str, str]  # content id and locale

LOOKED_AT = 500  # of the latest departures from anything


@dataclass(frozen=True)
class Departure:
    """An item that a list does not show any more. `reason` is the public one, empty where there is none to be said."""

    key: Key
    at: datetime
    reason: str = ""


def meets(query: ListQuery, standing: Standing) -> bool:
    """Whether the list shows what stands so."""
    if standing.archived and not query.include_archived:
        return False
    if not all(any(one in standing.ranges for one in group) for group in (query.driver, *query.others)):
        return False
    if query.published_from is not None and standing.published < query.published_from:
        return False
    if query.published_before is not None and standing.published >= query.published_before:
        return False
    return all(one.start <= standing.numbers.get(named(one.name), -1) < one.end for one in query.numbers if not one.exact)


def departures(query: ListQuery, most: int) -> list[Departure]:
    """The latest of the list, newest first, as far as the latest LOOKED_AT of the library know; what came back is left out."""
    rows = fetch(
        "SELECT e.key, e.locale, e.at, e.kind, e.note, s.before, s.after FROM library_standingchange s "
        "JOIN ledger_event e ON e.position = s.position WHERE s.leaves ORDER BY s.position DESC LIMIT %s",
        [LOOKED_AT],
        prepare=False,
    )
    found: dict[Key, Departure] = {}
    for key, locale, at, kind, note, before, after in rows:
        stood, stands = Standing.unpacked(before), Standing.unpacked(after)
        if len(found) < most and (key, locale) not in found and meets(query, stood) and not meets(query, stands):
            left = kind in {EventKind.WITHDRAWN, EventKind.EXPIRED}
            found[key, locale] = Departure((key, locale), moment(at), note if left else "")
    there, stones = standing_now(query, list(found)), tombstones(list(found))
    shown = [one for one in found.values() if one.key not in there]
    return [Departure(one.key, one.at) if is_suppressed(stones.get(one.key)) else one for one in shown]


def standing_now(query: ListQuery, keys: Sequence[Key]) -> set[Key]:
    """Which of these items the list shows."""
    if not keys:
        return set()
    marks, values = among([content_id for content_id, _ in keys])
    stands, stood = conditions.standing(query, "i.id", [query.driver, *query.others], conditions.bounds(query, "o"))
    rows = fetch(f"SELECT i.content_id, i.locale FROM library_item i WHERE i.content_id IN ({marks}) AND {stands}", [*values, *stood])
    return {(content_id, locale) for content_id, locale in rows}


def tombstones(keys: Sequence[Key]) -> dict[Key, Tombstone]:
    """Of those that have left the library."""
    rows = Tombstone.objects.filter(content_id__in={content_id for content_id, _ in keys}) if keys else ()
    wanted = set(keys)
    return {(row.content_id, row.locale): row for row in rows if (row.content_id, row.locale) in wanted}


def is_suppressed(tombstone: Tombstone | None) -> bool:
    """Then nothing but the id may be said."""
    return tombstone is not None and tombstone.kind == Tombstone.Kind.SUPPRESSED
