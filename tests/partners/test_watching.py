"""Editors and partners hear of silence and of failing deliveries, once."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.utils import timezone

from api.feeds.partners.noting import note
from cms.partners import watching
from cms.partners.accounts.models import Member
from cms.partners.models import Feed, Partner
from cms.partners.webhooks.models import Endpoint

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def partner(home, settings):
    settings.PARTNER_ALERTS = ["desk@govwire.example"]
    made = Partner.objects.create(name="吉林日报", agreed_from="2026-01-01")
    Member.objects.create(partner=made, user=get_user_model().objects.create_user("dev", "dev@press.example"))
    return made


def told(now):
    mail.outbox.clear()
    watching.tell(now)
    return [(one.to, one.body) for one in mail.outbox]


def test_silence_is_told_once_and_again_after_a_return(partner):
    now = timezone.now()
    feed = Feed.objects.create(partner=partner, slug="news", title="新闻")
    assert told(now) == []  # who never came is not silent
    Feed.objects.update(asked_at=now)
    assert told(now + timedelta(minutes=59)) == []
    first = told(now + timedelta(minutes=61))
    assert [to for to, _ in first] == [["desk@govwire.example"], ["dev@press.example"]]
    assert all("新闻" in body for _, body in first)
    assert told(now + timedelta(minutes=62)) == []
    note(Feed.objects.get(pk=feed.pk), 1, now + timedelta(hours=2), walking=False)
    assert len(told(now + timedelta(hours=4))) == 2


def test_how_far_a_client_is_is_noted_at_once_when_it_arrives_and_now_and_then_on_its_way(partner):
    """Of a page with another behind it once a second."""
    feed, now = Feed.objects.create(partner=partner, slug="news", title="新闻"), timezone.now()

    def noted(position, after, *, walking):
        note(Feed.objects.get(pk=feed.pk), position, now + timedelta(seconds=after), walking=walking)
        return Feed.objects.get(pk=feed.pk).position

    assert noted(1, 0, walking=True) == 1
    assert noted(2, 0.5, walking=True) == 1
    assert noted(3, 1.5, walking=True) == 3
    assert noted(4, 1.6, walking=False) == 4


def test_failing_deliveries_are_told(partner):
    now = timezone.now()
    feed = Feed.objects.create(partner=partner, slug="news", title="新闻")
    Endpoint.objects.create(partner=partner, feed=feed, url="https://press.example/wire")
    assert told(now) == []
    Endpoint.objects.update(failing_since=now - timedelta(minutes=61))
    assert "https://press.example/wire" in told(now)[0][1]
    assert told(now) == []
    Partner.objects.update(agreed_until="2026-01-02")
    Endpoint.objects.update(failure_told_at=None)
    assert told(now) == []


def test_an_editor_sees_who_takes_what(partner, admin_client):
    now = timezone.now()
    Feed.objects.create(partner=partner, slug="news", title="新闻", asked_at=now - timedelta(hours=2), position=0)
    page = admin_client.get(f"/admin/partners/inspect/{partner.pk}/").content.decode()
    assert "静默" in page
    assert "dev@press.example" in page
    assert "静默" in admin_client.get("/admin/partners/").content.decode()
    Endpoint.objects.create(partner=partner, feed=Feed.objects.get(), url="https://press.example/", failing_since=now - timedelta(hours=2))
    assert "推送失败" in admin_client.get("/admin/partners/").content.decode()
