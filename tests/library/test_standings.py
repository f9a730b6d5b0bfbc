"""What a list shows, told from an item's standing: the same as the list itself says."""

from datetime import datetime
from random import Random

import pytest

from cms.library import facets
from cms.library.models import Facet, Item, Number
from cms.library.numbers import Interval
from cms.library.reading import ListQuery
from cms.library.reading.standings import meets, standing_now
from cms.library.standing import Standing
from tests.library.test_lists import AMOUNTS, CODES, DAY, SCOPES, made, some

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def queries(random):
    for _ in range(40):
        bounds = sorted(random.sample(AMOUNTS, 2))
        yield ListQuery(
            scopes=some(random, SCOPES[:2]),
            conditions=tuple(some(random, CODES[1:]) for _ in range(random.randint(0, 2))),
            include_archived=random.random() < 0.5,
            published_from=random.choice([None, 4 * DAY]),
            published_before=random.choice([None, 9 * DAY]),
            numbers=random.choice([(), (Interval.between("amount", *bounds),)]),
        )


def test_standings_and_lists_agree():
    random = Random(8)
    known = made(random, 150)
    rows = {item.pk: item for item in Item.objects.all()}
    hits = 0
    for query in queries(random):
        wanted = {one.row for one in known if one.meets(query)}
        hits += len(wanted)
        found = {one.row for one in known if meets(query, standing(one.row))}
        assert found == wanted
        keys = [(item.content_id, item.locale) for item in rows.values()]
        assert standing_now(query, keys) == {(rows[row].content_id, rows[row].locale) for row in wanted}
    assert hits > 100


def standing(row):
    found = Facet.objects.filter(item=row).values_list("range", "archived", "published", "updated")
    return Standing.of(found, Number.objects.filter(item=row).values_list("name", "value"))


def test_a_packed_standing_is_the_same():
    random = Random(1)
    for count in (0, 1, 70):
        ranges = frozenset(random.randint(-(2**63), 2**63 - 1) for _ in range(count))
        numbers = {random.randint(-(2**63), 2**63 - 1): random.randint(0, 2**63 - 1) for _ in range(count % 3)}
        one = Standing(ranges, count == 1, facets.microseconds(datetime(2026, 1, 1)), numbers)
        assert Standing.unpacked(one.packed()) == one


def test_what_leaves():
    one, two = Standing(frozenset({1, 2})), Standing(frozenset({1}))
    assert one.leaves(two)
    assert not two.leaves(one)
    assert one.leaves(Standing(one.ranges, archived=True))
    assert not Standing(one.ranges, archived=True).leaves(one)
