"""Tokens of partners: kept as a beginning and a hash, several at once, with an end."""

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cms.library.documents.instants import BEIJING
from cms.partners import tokens
from cms.partners.models import Feed, Partner, Token

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def partner():
    return Partner.objects.create(name="吉林日报", agreed_from=date(2026, 1, 1))


def test_a_token_is_kept_as_its_beginning_and_its_hash(partner):
    made, secret = tokens.issue(partner, "采编系统")
    assert secret.startswith(made.prefix)
    stored = Token.objects.values().get()
    assert secret not in str(stored)
    assert tokens.find(secret, timezone.now()) == made


@pytest.mark.parametrize("change", [lambda s: s[:-1], lambda s: s + "x", lambda s: s.upper(), lambda s: "", lambda s: s.split("_")[0]])
def test_another_token_is_none(partner, change):
    _, secret = tokens.issue(partner, "采编系统")
    assert tokens.find(change(secret), timezone.now()) is None


def test_one_token_replaces_another_while_both_hold(partner):
    now = timezone.now()
    old, first = tokens.issue(partner, "旧", expires_at=now + timedelta(days=7))
    new, second = tokens.issue(partner, "新")
    assert (tokens.find(first, now), tokens.find(second, now)) == (old, new)
    later = now + timedelta(days=7)
    assert (tokens.find(first, later), tokens.find(second, later)) == (None, new)
    Token.objects.filter(pk=new.pk).update(revoked_at=now)
    assert tokens.find(second, later) is None


def test_its_use_is_noted_once_a_minute(partner, django_assert_num_queries):
    now = timezone.now()
    _, secret = tokens.issue(partner, "采编系统")
    with django_assert_num_queries(3):
        tokens.find(secret, now)
    assert Token.objects.get().last_used_at == now
    with django_assert_num_queries(2):
        tokens.find(secret, now + timedelta(seconds=59))
    tokens.find(secret, now + timedelta(seconds=61))
    assert Token.objects.get().last_used_at == now + timedelta(seconds=61)


def test_an_agreement_holds_by_days_of_beijing(partner):
    partner.agreed_until = date(2026, 3, 31)
    moments = {"2025-12-31 23:59": False, "2026-01-01 00:00": True, "2026-03-31 23:59": True, "2026-04-01 00:00": False}
    for moment, holds in moments.items():
        assert partner.may_read(datetime.fromisoformat(moment).replace(tzinfo=BEIJING)) is holds
    partner.agreed_until = date(2025, 3, 31)
    with pytest.raises(ValidationError):
        partner.clean()


@pytest.mark.parametrize(
    ("site", "filter", "said"),
    [
        ("", {"includeArchived": True}, ""),
        ("", {"documentTypes": ["NEWS_ARTICLE"]}, ""),
        ("nowhere", {}, "没有这个站点"),
        ("", {"documentTypes": ["NOTHING"]}, "参数有误"),
        ("", {"terms": ["region:1"]}, "没有词"),
        ("", [], "参数有误"),
    ],
    ids=str,
)
def test_a_filter_is_checked_when_it_is_saved(partner, site, filter, said):
    feed = Feed(partner=partner, slug="news", title="新闻", site=site, filter=filter or ({} if isinstance(filter, dict) else [1]))
    if not said:
        feed.clean()
        return
    with pytest.raises(ValidationError) as refused:
        feed.clean()
    assert said in str(refused.value)
