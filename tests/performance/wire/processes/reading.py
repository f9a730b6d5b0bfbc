"""On the database of `DATABASE_URL`: `grow EVENTS` lengthens the ledger, `pages COUNT`, `fresh COUNT` and `rows COUNT` answer how
many a second.

Both are asked of Django by its own client in the same process: nothing but the hub's work and PostgreSQL's is counted.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from itertools import count
from typing import Any

import django

PAGE, WALKED = 100, 8
# Copies of the events of what is there, each with where its item stands, until the ledger is so long.
GROW = """
WITH last AS (SELECT max(position) AS position, max(at) AS at FROM ledger_event), made AS (
  SELECT (SELECT position FROM last) + row_number() OVER (ORDER BY n, e.position) AS position, e.position AS origin
  FROM (
    SELECT position FROM ledger_event JOIN library_standingchange USING (position) WHERE subject = 'item' AND kind = 'published'
  ) e
  CROSS JOIN generate_series(1, %(times)s) AS n LIMIT %(count)s
), written AS (
  INSERT INTO ledger_event (position, at, kind, subject, key, locale, document_type, site, path, previous_site, previous_path, note, actor)
  SELECT made.position, (SELECT at FROM last), 'updated', 'item', key, locale, document_type, site, path, '', '', '', ''
  FROM made JOIN ledger_event e ON e.position = made.origin RETURNING position
)
INSERT INTO library_standingchange (position, before, after, leaves)
SELECT made.position, NULL, s.after, FALSE FROM made JOIN library_standingchange s ON s.position = made.origin
"""


class Reader:
    """A newsroom's client of a feed of everything."""

    def __init__(self) -> None:
        from django.test import Client

        from cms.partners import tokens
        from cms.partners.models import Feed, Partner

        partner = Partner.objects.create(name="bench", agreed_from="2000-01-01", hourly=1_000_000)
        Feed.objects.create(partner=partner, slug="bench", title="bench")
        self._client = Client(headers={"authorization": f"Bearer {tokens.issue(partner, 'bench')[1]}"})
        self._places: list[tuple[int, str]] = []

    def grow(self, events: str) -> dict[str, int]:
        """Up to so many events."""
        from django.db import connection

        from cms.ledger.models import Event
        from cms.library.models import Item

        lacking = max(0, int(events) - Event.objects.count())
        with connection.cursor() as cursor:
            cursor.execute(GROW, {"times": lacking // Item.objects.count() + 1, "count": lacking})
            cursor.execute("UPDATE ledger_head SET value = (SELECT max(position) FROM ledger_event)")
            cursor.execute("ANALYZE")
        self._walk()
        return {"events": Event.objects.count()}

    def _walk(self) -> None:
        """Positions and cursors of the last pages: where clients are."""
        from api.context import Context
        from api.feeds.partners import cursors
        from api.feeds.partners.calling import query_of
        from cms.ledger import positions
        from cms.partners.models import Feed

        feed, head = Feed.objects.get(slug="bench"), positions.read().value
        query = query_of(Context(), feed)
        places = [max(0, head - PAGE * number) for number in range(3, WALKED + 3)]  # the feed does not list every event
        self._places = [(place, cursors.given(feed, query, place)) for place in places]

    def pages(self, times: str) -> dict[str, float]:
        """Of 100 changes as ninjs each, in turn."""
        return {"rate": _rate(self._page, int(times))}

    def fresh(self, times: str) -> dict[str, float]:
        """The same with items that no partner has asked for before."""
        return {"rate": _rate(self._fresh, int(times))}

    def rows(self, times: str) -> dict[str, float]:
        """The same pages as they are stored."""
        return {"rate": _rate(self._rows, int(times))}

    def _page(self, number: int) -> None:
        _, cursor = self._places[number % WALKED]
        self._answered("/feeds/bench/changes", b'"superseded"', first=PAGE, cursor=cursor)

    def _fresh(self, number: int) -> None:
        from api.feeds.ninjs.keeping import shelf

        shelf.forget()
        self._page(number)

    def _rows(self, number: int) -> None:
        after, _ = self._places[number % WALKED]
        self._answered(f"/rows/{after}/{PAGE}", b'"position":')

    def _answered(self, address: str, each: bytes, **parameters: Any) -> None:
        response = self._client.get(address, parameters)
        assert response.status_code == 200, response.content
        assert response.content.count(each) == PAGE, response.content[:500]


def _rate(act: Callable[[int], None], times: int) -> float:
    for number in range(WALKED):
        act(number)
    begun = time.perf_counter()
    for number in range(times):
        act(number)
    return times / (time.perf_counter() - begun)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.performance.wire.settings")
    django.setup()
    reader: Any = Reader()
    for _, line in zip(count(), sys.stdin, strict=False):
        what, argument = line.split()
        print(json.dumps(getattr(reader, what)(argument)), flush=True)


if __name__ == "__main__":
    main()
