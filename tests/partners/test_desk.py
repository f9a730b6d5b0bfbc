"""Partners, feeds and tokens in the admin."""

import re

import pytest
from django.utils import timezone

from cms.partners import tokens
from cms.partners.models import Feed, Partner, Token
from cms.partners.webhooks import signing
from cms.partners.webhooks.models import Endpoint

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def partner(home):
    return Partner.objects.create(name="吉林日报", agreed_from="2026-01-01")


def test_a_partner_is_made(admin_client, home):
    said = {"name": "吉林日报", "agreed_from": "2026-01-01", "agreed_until": "2026-12-31", "hourly": 3600}
    assert admin_client.post("/admin/partners/new/", said).status_code == 302
    assert Partner.objects.get().name == "吉林日报"
    wrong = said | {"name": "另一家", "agreed_until": "2025-12-31"}
    assert "结束时间早于开始时间" in admin_client.post("/admin/partners/new/", wrong).content.decode()


def test_a_feed_is_made_and_a_filter_that_is_none_is_refused(admin_client, partner):
    said = {"partner": partner.pk, "title": "新闻", "slug": "news", "locale": "zh-Hans", "filter": '{"documentTypes": ["NEWS_ARTICLE"]}'}
    assert admin_client.post("/admin/partner_feeds/new/", said).status_code == 302
    assert Feed.objects.get().filter == {"documentTypes": ["NEWS_ARTICLE"]}
    refused = admin_client.post("/admin/partner_feeds/new/", said | {"slug": "x", "filter": '{"documentTypes": ["X"]}'})
    assert "参数有误" in refused.content.decode()


def test_a_token_is_shown_once_and_taken_back(admin_client, partner):
    said = {"partner": partner.pk, "label": "采编系统", "scopes": ["changes"]}
    response = admin_client.post("/admin/partner_tokens/new/", said)
    assert "no-store" in response["Cache-Control"]
    (secret,) = re.findall(r"gwp_[\w-]+_[\w-]+", response.content.decode())
    made = tokens.find(secret, timezone.now())
    assert (made.scopes, made.label) == (["changes"], "采编系统")
    assert secret not in admin_client.get("/admin/partner_tokens/").content.decode()
    assert admin_client.post(f"/admin/partner_tokens/delete/{made.pk}/").status_code == 302
    assert tokens.find(secret, timezone.now()) is None
    assert Token.objects.get().revoked_at is not None


def test_a_token_keeps_whose_it_is(admin_client, partner):
    made, _ = tokens.issue(partner, "采编系统")
    other = Partner.objects.create(name="另一家", agreed_from="2026-01-01")
    said = {"partner": other.pk, "label": "改名", "scopes": ["snapshot"]}
    admin_client.post(f"/admin/partner_tokens/edit/{made.pk}/", said)
    made.refresh_from_db()
    assert (made.label, made.partner, made.scopes) == ("改名", partner, ["changes", "snapshot", "confirmations", "embargoed"])


def test_a_webhook_is_made_with_its_secret_shown_once(admin_client, partner):
    feed = Feed.objects.create(partner=partner, slug="news", title="新闻")
    said = {"partner": partner.pk, "feed": feed.pk, "url": "https://press.example/wire", "enabled": "on"}
    response = admin_client.post("/admin/partner_webhooks/new/", said)
    (secret,) = re.findall(r"whsec_[\w+/=]+", response.content.decode())
    assert "no-store" in response["Cache-Control"]
    made = Endpoint.objects.get()
    assert (secret, made.is_enabled) == (signing.secret_of(made), True)
    assert secret not in admin_client.get("/admin/partner_webhooks/").content.decode()
    edit = f"/admin/partner_webhooks/edit/{made.pk}/"
    admin_client.post(edit, said | {"enabled": ""})
    assert not Endpoint.objects.get().is_enabled
    admin_client.post(edit, said)
    assert Endpoint.objects.get().is_enabled
    assert "https://" in admin_client.post(edit, said | {"url": "http://press.example/"}).content.decode()
