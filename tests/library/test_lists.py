"""Lists against brute force over random data: each item once, in order, counted right, by cursor and by number."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

import pytest
from django.utils import timezone

from cms.library import facets
from cms.library.models import Facet, Item, Number, Placement
from cms.library.numbers import LARGEST, Interval, codes_of
from cms.library.reading import BadCursor, ListQuery, Sort, cursors, lists
from cms.library.reading.lists import Window, pins

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SCOPES = ("*:zh-Hans", "*:en", "site:portal:zh-Hans", "column:c:zh-Hans")
BY_LANGUAGE = (SCOPES[1:2], SCOPES[:1] + SCOPES[2:], SCOPES[:1] + SCOPES[2:])
CODES = ("", "type:news_article", "type:notice", "term:region:220000", "term:subject:a", "organisation:o")
COLUMN = "c"
DAY = 86_400_000_000
QUERIES = 25
AMOUNTS = (0, 5, 999, 1_000, 1_009, 1_010, 1_234_567, 1_235_000, 99_999_999, 100_000_000, 100_000_001, LARGEST - 1, LARGEST)


@dataclass
class Known:
    """An item as the test knows it."""

    row: int
    published: int
    updated: int
    archived: bool
    scopes: tuple[str, ...]
    codes: tuple[str, ...]
    pin: int | None = field(default=None)
    amount: int | None = None

    def meets(self, query: ListQuery) -> bool:
        conditions = query.conditions or (() if query.numbers else ((facets.LISTED,),))
        return (
            (query.include_archived or not self.archived)
            and any(scope in self.scopes for scope in query.scopes)
            and all(any(code in self.codes for code in codes) for codes in conditions)
            and (query.published_from is None or self.published >= query.published_from)
            and (query.published_before is None or self.published < query.published_before)
            and all(self.amount is not None and one.start <= self.amount < one.end for one in query.numbers)
        )


def some(random: Random, known: tuple[str, ...], least: int = 1) -> tuple[str, ...]:
    return tuple(random.sample(known, random.randint(least, len(known))))


def made(random: Random, count: int) -> list[Known]:
    """Few different instants, so that many items share one; each in one language."""
    known_before = Item.objects.count()
    rows = Item.objects.bulk_create(blank(known_before + number) for number in range(count))
    found = []
    for item in rows:
        published = random.randint(0, 12) * DAY
        known = Known(
            item.pk,
            published,
            published + random.randint(0, 5) * DAY,
            random.random() < 0.2,
            some(random, random.choice(BY_LANGUAGE)),
            some(random, CODES),
        )
        if random.random() < 0.15:
            known.pin = random.randint(0, 3)
        if random.random() < 0.8:
            known.amount = random.choice(AMOUNTS)
        found.append(known)
    Facet.objects.bulk_create(row for known in found for row in facet_rows(known))
    Number.objects.bulk_create(Number(item_id=known.row, name="amount", value=known.amount) for known in found if known.amount is not None)
    Placement.objects.bulk_create(
        Placement(item_id=known.row, column=COLUMN, pinned=known.pin is not None, order=known.pin or 0) for known in found
    )
    return found


def blank(number: int) -> Item:
    now = timezone.now()
    return Item(
        content_id=f"i{number}", locale="zh-Hans", document_type="notice", site="portal", path=f"/{number}/", title="", published_at=now,
        updated_at=now, position=0, document={},
    )  # fmt: skip


def facet_rows(known: Known) -> Iterator[Facet]:
    codes = known.codes if known.amount is None else (*known.codes, *codes_of("amount", known.amount))
    for scope in known.scopes:
        for code in codes:
            number = facets.range_of(scope, code)
            yield Facet(item_id=known.row, range=number, archived=known.archived, published=known.published, updated=known.updated)


def asked(random: Random) -> ListQuery:
    conditions = tuple(tuple(random.sample(CODES, random.randint(1, 2))) for _ in range(random.choice([0, 1, 1, 2])))
    begin = random.choice([None, random.randint(0, 12) * DAY])
    end = random.choice([None, random.randint(0, 12) * DAY])
    sort = random.choice(list(Sort))
    column = COLUMN if sort.pinned_first and random.random() < 0.8 else ""
    scopes, archived = tuple(random.sample(SCOPES, random.randint(1, 2))), random.random() < 0.3
    return ListQuery(scopes, conditions, archived, begin, end, sort, column, numbers=between(random))


def between(random: Random) -> tuple[Interval, ...]:
    """In every third list: from one amount to another, one more, or any; some of them empty."""
    start, end = (random.choice([None, *AMOUNTS, 1.5, 1e30]) for _ in range(2))
    return (Interval.between("amount", start, end),) if random.random() < 0.35 else ()


def expected(query: ListQuery, items: list[Known]) -> list[int]:
    """By the plain meaning of the words: what meets everything, pinned first by their order, the newest row first among equals."""
    good = [one for one in items if one.meets(query)]
    pinned = [one for one in good if query.column and query.sort.pinned_first and one.pin is not None]
    rest = [one for one in good if one not in pinned]
    pinned.sort(key=lambda one: (one.pin, -one.row))
    rest.sort(key=lambda one: (getattr(one, query.sort.key), one.row), reverse=query.sort.descending)
    return [one.row for one in [*pinned, *rest]]


def by_cursor(query: ListQuery, first: int) -> Iterator[lists.Slice]:
    after = None
    while True:
        (part,) = lists.read([(query, Window(first, after))])
        yield part
        if not part.has_next:
            return
        after = part.cursor(len(part.keys) - 1)


@pytest.fixture(params=range(4))
def random(request: pytest.FixtureRequest) -> Random:
    return Random(request.param)


@pytest.fixture
def items(random: Random) -> list[Known]:
    return made(random, 90)


def test_pages_by_cursor_hold_each_item_once_in_order(random: Random, items: list[Known]) -> None:
    for _ in range(QUERIES):
        query, first = asked(random), random.choice([1, 2, 3, 7, 20, 100])
        parts = list(by_cursor(query, max(first, 7)))
        assert [row for part in parts for row in part.rows] == expected(query, items), query
        assert all(part.has_previous == bool(number and part.rows) for number, part in enumerate(parts))


def test_pages_by_number_are_the_same(random: Random, items: list[Known]) -> None:
    for _ in range(QUERIES):
        query, first = asked(random), random.choice([3, 7, 20, 100])
        wanted = expected(query, items)
        windows = [Window(first, offset=start) for start in range(0, len(wanted) + 2 * first, first)]
        parts = lists.read([(query, window) for window in windows])
        assert [row for part in parts for row in part.rows] == wanted, query
        for window, part in zip(windows, parts, strict=True):
            assert part.has_next == (window.offset + first < len(wanted))


def test_totals_are_what_the_pages_hold(random: Random, items: list[Known]) -> None:
    queries = [asked(random) for _ in range(QUERIES)]
    assert lists.counts(queries) == [len(expected(query, items)) for query in queries]


def test_any_place_of_a_list_is_found_again(random: Random, items: list[Known]) -> None:
    for _ in range(QUERIES):
        query = asked(random)
        (whole,) = lists.read([(query, Window(100))])
        for index in range(0, len(whole.rows), 5):
            (rest,) = lists.read([(query, Window(100, whole.cursor(index)))])
            assert rest.rows == whole.rows[index + 1 :], query


def windows(query: ListQuery, random: Random) -> Iterator[Window]:
    """The beginning, a numbered page, and what follows a cursor of the beginning."""
    first = random.randint(1, 30)
    yield Window(first)
    yield Window(first, offset=random.randint(1, 20))
    (begun,) = lists.read([(query, Window(3))])
    if begun.keys:
        yield Window(first, begun.cursor(len(begun.keys) - 1))


def test_many_lists_at_once_are_each_alone(random: Random, items: list[Known]) -> None:
    queries = [asked(random) for _ in range(QUERIES)]
    queries += [replace(one, chosen=tuple(row.row for row in random.sample(items, 2)), chooser="hand") for one in queries[:5]]
    several = [(query, window) for query in queries for window in windows(query, random)]
    random.shuffle(several)
    together = lists.read(several)
    alone = [lists.read([one])[0] for one in several]
    assert [(part.keys, part.has_next, part.has_previous) for part in together] == [
        (part.keys, part.has_next, part.has_previous) for part in alone
    ]


def test_more_lists_than_one_statement_holds(random: Random, items: list[Known]) -> None:
    query = ListQuery(SCOPES, ((CODES[1], CODES[2]),), include_archived=True, sort=Sort.COLUMN_ORDER, column=COLUMN)
    assert [part.rows for part in lists.read([(query, Window(5))] * 60)] == [expected(query, items)[:5]] * 60
    one = ListQuery((SCOPES[0],), sort=Sort.COLUMN_ORDER, column=COLUMN)
    assert [part.rows for part in lists.read([(one, Window(5))] * 450)] == [expected(one, items)[:5]] * 450
    two = replace(one, conditions=((CODES[1],), (CODES[3],)))
    assert [part.rows for part in lists.read([(two, Window(5))] * 300)] == [expected(two, items)[:5]] * 300


def test_the_same_code_twice_is_one(items: list[Known]) -> None:
    query = ListQuery((SCOPES[0],), ((CODES[1],) * 500,))
    assert lists.read([(query, Window(100))])[0].rows == expected(query, items)
    assert lists.counts([query]) == [len(expected(query, items))]


def test_lists_are_one_statement_and_numbered_pages_two(items: list[Known], django_assert_num_queries: Any) -> None:
    pinned = ListQuery((SCOPES[3],), sort=Sort.COLUMN_ORDER, column=COLUMN)
    plain = ListQuery((SCOPES[0],))
    chosen = replace(pinned, chosen=(items[0].row,), chooser="hand")
    with django_assert_num_queries(1):
        lists.read([(pinned, Window(3)), (plain, Window(7)), (plain, Window(7, offset=7)), (chosen, Window(3))])
    with django_assert_num_queries(2):
        lists.read([(pinned, Window(3)), (pinned, Window(3, offset=3))])


def test_more_pins_than_come_first_stand_by_their_dates() -> None:
    items = made(Random(1), 200)
    for number, one in enumerate(items):
        one.pin = 1 if number < 120 else None
    Placement.objects.update(pinned=False)
    Placement.objects.filter(item_id__in=[one.row for one in items if one.pin]).update(pinned=True, order=1)
    query = ListQuery(SCOPES, include_archived=True, sort=Sort.COLUMN_ORDER, column=COLUMN)
    first = expected(query, [one for one in items if one.pin])[: pins.MOST]
    assert len(first) == pins.MOST
    for one in items:
        one.pin = 1 if one.row in first else None
    wanted = expected(query, items)
    assert [row for part in by_cursor(query, 7) for row in part.rows] == wanted
    numbered = lists.read([(query, Window(7, offset=start)) for start in range(0, len(wanted), 7)])
    assert [row for part in numbered for row in part.rows] == wanted
    assert lists.counts([query]) == [len(wanted)]


@pytest.mark.parametrize("sort", [Sort.COLUMN_ORDER, Sort.COLUMN_ORDER_OLDEST])
def test_publishing_between_pages_neither_loses_nor_repeats(random: Random, items: list[Known], sort: Sort) -> None:
    """What is pinned or published meanwhile may come or not; what stays as it was comes once."""
    query = ListQuery(SCOPES, include_archived=True, sort=sort, column=COLUMN)
    order = expected(query, items)
    changing = random.sample(order, 6)
    stays = [row for row in order if row not in changing]
    seen: list[int] = []
    for part in by_cursor(query, 7):
        seen += part.rows
        if changing:
            Placement.objects.filter(item_id=changing.pop()).update(pinned=True, order=random.randint(0, 3))
            made(random, 3)
    assert [row for row in seen if row in stays] == stays
    assert len(seen) == len(set(seen))


def test_chosen_items_come_first_and_count_once(random: Random, items: list[Known]) -> None:
    for _ in range(QUERIES):
        chosen = tuple(one.row for one in random.sample(items, 3))
        query = replace(asked(random), chosen=chosen, chooser="hand")
        wanted = [*chosen, *(row for row in expected(query, items) if row not in chosen)]
        assert [row for part in by_cursor(query, 7) for row in part.rows] == wanted
        assert lists.counts([query]) == [len(wanted)]


def test_a_list_without_anything_is_empty() -> None:
    query = ListQuery(("*:zh-Hans",))
    assert lists.read([(query, Window(20))])[0].rows == []
    assert lists.counts([query]) == [0]
    assert lists.read([]) == []
    assert lists.counts([]) == []


# Cursors


@pytest.fixture
def few() -> list[Known]:
    return made(Random(0), 40)


def one_cursor(query: ListQuery) -> str:
    return lists.read([(query, Window(2))])[0].cursor(0)


def refused(query: ListQuery, cursor: str) -> bool:
    try:
        lists.read([(query, Window(2, cursor))])
    except BadCursor:
        return True
    return False


LIST = ListQuery((SCOPES[0],), ((CODES[1], CODES[2]),), include_archived=True)
OTHERS: list[dict[str, Any]] = [
    {"scopes": (SCOPES[1],)}, {"conditions": ((CODES[1],),)}, {"conditions": ((CODES[1], CODES[2]), (CODES[3],))},
    {"include_archived": False},
    {"published_from": 0}, {"published_before": DAY}, {"sort": Sort.UPDATED_DESC}, {"sort": Sort.PUBLISHED_ASC}, {"column": "c"},
    {"chooser": "hand"}, {"numbers": (Interval("amount", 1, 2_000_001),)}, {"numbers": (Interval("amount", 1, 2_000_002),)},
]  # fmt: skip


@pytest.mark.parametrize("difference", OTHERS, ids=lambda one: "-".join(map(str, one)))
def test_a_cursor_of_another_list_is_refused(few: list[Known], difference: dict[str, Any]) -> None:
    cursor = one_cursor(LIST)
    assert not refused(LIST, cursor)
    assert refused(replace(LIST, **difference), cursor)


def test_every_changed_character_is_noticed(few: list[Known]) -> None:
    cursor = one_cursor(LIST)
    changed = [cursor[:at] + other + cursor[at + 1 :] for at in range(len(cursor)) for other in "A9_" if cursor[at] != other]
    longer = [cursor + more for more in ("=", "==", "A", "!", " ", "\n", "é")]
    other = [cursor[:-1], cursor[1:], cursor[:8], "=", "!!!", "x" * 5_000, "", "中"]
    assert [one for one in [*changed, *longer, *other] if not refused(LIST, one)] == []


def test_cursors_of_an_older_version_and_another_key_are_refused(few: list[Known], monkeypatch: Any, settings: Any) -> None:
    cursor = one_cursor(LIST)
    settings.SECRET_KEY = "another"
    assert refused(LIST, cursor)
    settings.SECRET_KEY = "test-only"
    monkeypatch.setattr(cursors, "VERSION", cursors.VERSION + 1)
    assert refused(LIST, cursor)
