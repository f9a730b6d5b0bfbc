"""A consumer takes every event in order; what it cannot handle is set aside, given up after a limit, and can be tried again."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cms.ledger import consumers, worker
from cms.ledger.consumers import Definition, Unavailable
from cms.ledger.models import Consumer, Event, Failure
from cms.sites.models import ColumnPage
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


class Follower:
    """A consumer that remembers what it took, and fails on the positions in `poison`."""

    def __init__(self):
        self.taken, self.poison, self.away = [], set(), False

    def handle(self, events):
        if self.away:
            raise Unavailable("no answer")
        for event in events:
            if event.position in self.poison:
                raise ValueError("not to be digested")
        self.taken += [event.position for event in events]


@pytest.fixture
def follower(monkeypatch):
    made = Follower()
    monkeypatch.setattr(consumers, "_definitions", {"mirror": Definition("mirror", made.handle, batch=3)})
    return made


@pytest.fixture
def positions(follower):
    """Of events that stand in the ledger."""
    column = factories.column(factories.site(), "要闻", slug="news")
    for number in range(5):
        factories.news(column, f"第{number}条")
    return list(Event.objects.values_list("position", flat=True))


def later(hours=2):
    return timezone.now() + timedelta(hours=hours)


def give_up(follower):
    """Attempts until the limit."""
    for attempt in range(worker.ATTEMPTS):
        worker.run_once(later(attempt * 2))


def test_every_event_once_and_in_order(follower, positions):
    assert worker.run_once() == len(positions)
    assert follower.taken == positions
    assert Consumer.objects.get().cursor == positions[-1]
    assert worker.run_once() == 0
    assert consumers.status()[0].lag == 0


def test_a_poison_event_is_set_aside_and_the_rest_goes_on(follower, positions, client):
    follower.poison = {positions[1]}
    worker.run_once()
    assert follower.taken == [position for position in positions if position not in follower.poison]
    failure = Failure.objects.get()
    assert (failure.position, failure.attempts, failure.dead) == (positions[1], 1, False)
    assert "not to be digested" in failure.error
    assert client.get("/readyz").json()["status"] == "ready"


def test_it_waits_before_the_next_attempt_and_is_forgotten_once_handled(follower, positions):
    follower.poison = {positions[1]}
    worker.run_once()
    follower.poison = set()
    assert worker.run_once() == 0
    assert worker.run_once(later()) == 1
    assert follower.taken[-1] == positions[1]
    assert not Failure.objects.exists()


def test_after_the_limit_it_is_given_up_and_operators_are_told(follower, positions, client, admin_client):
    follower.poison = {positions[1]}
    give_up(follower)
    failure = Failure.objects.get()
    assert (failure.attempts, failure.dead) == (worker.ATTEMPTS, True)
    worker.run_once(later(1000))
    assert Failure.objects.get().attempts == worker.ATTEMPTS
    report = client.get("/readyz")
    assert (report.status_code, report.json()["status"], report.json()["setAside"]) == (200, "attention", ["mirror"])
    assert "not to be digested" in admin_client.get(reverse("desk_failures")).content.decode()


def test_retry_dead(follower, positions):
    follower.poison = {positions[1]}
    give_up(follower)
    follower.poison = set()
    said = StringIO()
    call_command("worker", "--once", stdout=said)
    assert "0 events handled" in said.getvalue()
    call_command("worker", "--once", "--retry-dead", stdout=said)
    assert "1 events will be tried again" in said.getvalue()
    assert follower.taken[-1] == positions[1]
    assert not Failure.objects.exists()


def test_a_service_that_is_away_loses_nothing(follower, positions):
    follower.away = True
    assert worker.run_once() == 0
    assert not Failure.objects.exists()
    consumer = Consumer.objects.get()
    assert (consumer.cursor, consumer.failures, consumer.error) == (0, 1, "no answer")
    follower.away = False
    assert worker.run_once() == 0
    assert worker.run_once(later()) == len(positions)
    consumer.refresh_from_db()
    assert (consumer.cursor, consumer.failures, consumer.retry_at) == (positions[-1], 0, None)


def test_a_service_that_is_away_for_days_is_asked_again_as_often_as_the_consumer_says(follower, positions, monkeypatch):
    hurried = Definition("hurried", follower.handle, longest_wait=timedelta(seconds=10))
    monkeypatch.setattr(consumers, "_definitions", {"hurried": hurried})
    follower.away = True
    waits = []
    for hour in range(100):
        worker.run_once(later(hour))
        waits.append((Consumer.objects.get().retry_at - later(hour)).total_seconds())
    assert [round(wait) for wait in waits] == [2, 4, 8, *[10] * 97]


def test_consumers_do_not_hold_each_other_up(follower, positions, monkeypatch):
    other = Follower()
    consumers.register(Definition("other", other.handle))
    follower.away = True
    worker.run_once()
    assert (follower.taken, other.taken) == ([], positions)


def test_who_has_caught_up_asks_only_whether_the_ledger_grew(follower, positions, django_assert_num_queries, monkeypatch):
    (follow,) = worker.followers()
    follow()
    with django_assert_num_queries(1):
        follow()
    factories.news(ColumnPage.objects.first(), "又一条")
    follow()
    assert follower.taken == list(Event.objects.values_list("position", flat=True))
    follower.taken.clear()
    Failure.objects.create(consumer=Consumer.objects.get(), position=positions[0], attempts=1, retry_at=timezone.now())
    follow()
    assert follower.taken == []
    monkeypatch.setattr(worker, "SELDOM", 0.0)
    follow()
    assert follower.taken == [positions[0]]


def test_who_waits_for_another_or_for_its_service_looks_again(follower, positions):
    follower.away = True
    (follow,) = worker.followers()
    follow()
    follower.away = False
    Consumer.objects.update(retry_at=None)
    follow()
    assert follower.taken == positions


def test_waits_grow_to_an_hour():
    assert [worker.backoff(attempts).total_seconds() / 60 for attempts in range(1, 9)] == [1, 2, 4, 8, 16, 32, 60, 60]
