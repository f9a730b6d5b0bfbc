"""Each event of an item says the lists that it stood in and stands in."""

import pytest

from cms.ledger.kinds import ITEM
from cms.ledger.models import Event
from cms.library.models import StandingChange
from cms.library.standing import Standing
from cms.publishing import departures
from cms.publishing.recording.standing_changes import standing_of
from tests import factories
from tests.published import fresh, key, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def changes(page):
    """(before, after, leaves) of its events, in order."""
    positions = Event.objects.filter(key=key(page)).order_by("position").values_list("position", flat=True)
    rows = [StandingChange.objects.get(position=position) for position in positions]
    return [(None if one.before is None else Standing.unpacked(one.before), Standing.unpacked(one.after), one.leaves) for one in rows]


def test_a_life(home, column):
    page = factories.news(column, "一条新闻")
    there = standing_of(row(page))
    assert len(there.ranges) > 5
    page.title = "改了"
    page.save_revision().publish()
    page.move(factories.column(home), pos="last-child")
    elsewhere = standing_of(row(page))
    departures.withdraw(fresh(page), "因故")
    assert elsewhere.ranges != there.ranges
    first, minor, moved, gone = changes(page)
    assert first == (Standing(), there, False)
    assert (minor[0], minor[2]) == (None, False)
    assert moved == (minor[1], elsewhere, True)
    assert gone == (elsewhere, Standing(), True)


def test_of_two_events_at_once_the_first_tells_the_difference(home, column):
    page = factories.news(column, "一条新闻")
    departures.archive(page, "已过时")
    from cms.publishing.publication import publication

    with publication():
        fresh(page).move(factories.column(home), pos="last-child")
        departures.unarchive(fresh(page))
    *_, moved, restored = changes(page)
    assert moved[0] is not None
    assert restored[0] is None
    assert moved[1] == restored[1]


def test_every_event_of_an_item_has_one(home, column):
    factories.news(column, "一条新闻", image=factories.picture())
    positions = set(StandingChange.objects.values_list("position", flat=True))
    assert positions == set(Event.objects.filter(subject=ITEM).values_list("position", flat=True))
    assert Event.objects.exclude(subject=ITEM).exists()
