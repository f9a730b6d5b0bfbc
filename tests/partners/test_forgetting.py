"""The wire's memory ends, the ledger's does not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.ledger import worker
from cms.ledger.models import Event
from cms.library.models import StandingChange
from cms.partners import forgetting
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_what_is_older_is_forgotten(column, settings):
    settings.FEED_DAYS = 30
    for number in range(4):
        factories.news(column, f"新闻{number}")
    count, now = Event.objects.count(), timezone.now()
    third = list(Event.objects.order_by("position"))[-2]
    Event.objects.filter(position__lt=third.position).update(at=now - timedelta(days=31))
    assert forgetting.forget(now) > 0
    assert set(StandingChange.objects.values_list("position", flat=True)) == {third.position, third.position + 1}
    assert (forgetting.forget(now), Event.objects.count()) == (0, count)


def test_the_worker_does_so_once_a_day(column, settings, monkeypatch):
    monkeypatch.setattr(forgetting, "_done", None)
    settings.FEED_DAYS = 0
    factories.news(column)
    Event.objects.update(at=timezone.now() - timedelta(hours=1))
    worker.run_once()
    assert not StandingChange.objects.exists()
    factories.news(column)
    Event.objects.update(at=timezone.now() - timedelta(hours=1))
    worker.run_once()
    assert StandingChange.objects.exists()
