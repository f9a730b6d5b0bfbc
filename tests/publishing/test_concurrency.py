"""Positions under concurrent publishers: none missing, none repeated, none out of commit order, and a reader alongside misses none."""

import threading
import time

import pytest
from django.db import connection, connections

from cms.ledger.models import Event, Head
from cms.library.models import Item
from tests import factories

PUBLISHERS = 50


@pytest.fixture
def drafts(transactional_db):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time")
    column = factories.column(factories.site())
    return [factories.news(column, f"第{number}条", publish=False).pk for number in range(PUBLISHERS)]


def publish(pk, gate, failures):
    from cms.news.models import NewsArticlePage

    gate.wait()
    try:
        NewsArticlePage.objects.get(pk=pk).get_latest_revision().publish()
    except Exception as error:  # a thread's failure is the test's
        failures.append(error)
    finally:
        connections.close_all()


def follow(seen, stop):
    """What a consumer does: ask for what came after the cursor, again and again."""
    cursor = 0
    while True:
        finished = stop.is_set()
        for position in Event.objects.filter(position__gt=cursor).order_by("position").values_list("position", flat=True):
            seen.append(position)
            cursor = position
        if finished:
            break
        time.sleep(0.002)
    connections.close_all()


def test_fifty_publishers_and_a_reader(drafts):
    before = Event.objects.count()
    gate, stop = threading.Barrier(PUBLISHERS), threading.Event()
    failures, seen = [], []
    reader = threading.Thread(target=follow, args=(seen, stop))
    reader.start()
    threads = [threading.Thread(target=publish, args=(pk, gate, failures)) for pk in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stop.set()
    reader.join()
    assert failures == []
    positions = list(Event.objects.order_by("position").values_list("position", flat=True))
    assert positions == list(range(1, before + PUBLISHERS + 1))
    assert seen == positions
    assert Head.objects.get().value == positions[-1]
    assert Item.objects.filter(document_type="news_article").count() == PUBLISHERS


def test_a_late_commit_is_not_passed_over(drafts):
    """Two connections: the second's event gets its position only after the first has committed."""
    from django.db import transaction

    from cms.ledger import positions

    order = []

    def second():
        with transaction.atomic():
            order.append(("second", positions.take(1)))
        connections.close_all()

    with transaction.atomic():
        first = positions.take(1)
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.2)
        assert order == []
        order.append(("first", first))
    thread.join()
    assert order == [("first", first), ("second", first + 1)]
