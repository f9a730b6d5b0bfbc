"""A partner's developer on the partners' own page, as a browser without JavaScript has it."""

import re
import time
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from api.webhooks import repeating
from cms.partners import tokens
from cms.partners.accounts import inviting
from cms.partners.models import Feed, Partner, Token
from cms.partners.webhooks import signing
from cms.partners.webhooks.models import Endpoint, Message, State
from cms.publishing import departures
from cms.withdrawals import receipts
from cms.withdrawals.models import Recall, Withdrawal
from cms.withdrawals.receipts import Received
from tests import factories
from tests.published import key, row
from tests.withdrawals.ledger import follow_up

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

PASSWORD = "Songhua-River-2026"
SECRET = {"gwp": r"gwp_[\w-]+_[\w-]+", "whsec": r"whsec_[\w+/=]+"}


def code_of(device, ahead=0):
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits)
    totp.time = time.time() + ahead * device.step
    return f"{totp.token():06}"


@pytest.fixture
def partner(db, home):
    return Partner.objects.create(name="吉林日报", agreed_from="2026-01-01")


@pytest.fixture
def other(partner):
    """Another partner, with one of everything."""
    made = Partner.objects.create(name="另一家", agreed_from="2026-01-01")
    feed = Feed.objects.create(partner=made, slug="theirs", title="别家的源")
    tokens.issue(made, "别家的")
    Endpoint.objects.create(partner=made, feed=feed, url="https://theirs.example/")
    return made


@pytest.fixture
def member(partner):
    made = inviting.invite(partner, "developer", "dev@press.example")
    made.user.set_password(PASSWORD)
    made.user.save()
    return made


@pytest.fixture
def inside(client, member):
    """Signed in with both factors."""
    device = TOTPDevice.objects.create(user=member.user, confirmed=True)
    client.post("/partners/sign-in/", {"username": "developer", "password": PASSWORD})
    assert client.post("/partners/code/", {"code": code_of(device)})["Location"] == "/partners/"
    return client


def secret_in(response, kind):
    assert response.status_code == 200, response.content.decode()
    assert "no-store" in response["Cache-Control"]
    (found,) = re.findall(SECRET[kind], response.content.decode())
    return found


def test_from_the_letter_to_the_page(client, partner):
    inviting.invite(partner, "developer", "dev@press.example")
    (letter,) = mail.outbox
    (address,) = re.findall(r"http\S+", letter.body)
    path = address.removeprefix("http://127.0.0.1:8000")
    form = client.get(path, follow=True)
    client.post(form.redirect_chain[-1][0], {"new_password1": PASSWORD, "new_password2": PASSWORD})
    assert "旧" not in client.get("/partners/sign-in/").content.decode()
    assert client.post("/partners/sign-in/", {"username": "developer", "password": PASSWORD})["Location"] == "/partners/"
    assert client.get("/partners/")["Location"] == "/partners/second-factor/"
    page = client.get("/partners/second-factor/").content.decode()
    device = TOTPDevice.objects.get()
    assert "data:image/svg+xml" in page
    assert client.post("/partners/second-factor/", {"code": "000000"}).status_code == 200
    TOTPDevice.objects.update(throttling_failure_count=0, throttling_failure_timestamp=None)
    assert client.post("/partners/second-factor/", {"code": code_of(device)})["Location"] == "/partners/"
    response = client.get("/partners/")
    assert "吉林日报" in response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert client.get(path, follow=True).context["validlink"] is False
    client.post("/partners/sign-out/")
    assert client.get("/partners/")["Location"] == "/partners/sign-in/"


def test_the_password_alone_opens_nothing(client, member, other):
    device = TOTPDevice.objects.create(user=member.user, confirmed=True)
    client.post("/partners/sign-in/", {"username": "developer", "password": PASSWORD})
    for path in ("/partners/", "/partners/documentation/", "/partners/feeds/theirs/", "/partners/webhooks/1/"):
        assert client.get(path)["Location"] == "/partners/code/", path
    assert client.post("/partners/tokens/", {"label": "x", "scopes": ["changes"]})["Location"] == "/partners/code/"
    assert client.get("/partners/second-factor/")["Location"] == "/partners/"  # it is not set up anew
    assert client.post("/partners/code/", {"code": "000000"}).status_code == 200
    device.refresh_from_db()
    assert device.throttling_failure_count == 1
    assert Token.objects.filter(partner=member.partner).count() == 0


def test_accounts_open_neither_each_others_nor_the_desk(inside, other, admin_client):
    assert inside.get("/admin/").status_code == 302
    assert admin_client.get("/partners/").status_code == 403
    endpoint = Endpoint.objects.get(partner=other)
    for path in ("/partners/feeds/theirs/", f"/partners/webhooks/{endpoint.pk}/"):
        assert inside.get(path).status_code == 404
    for act in ("test", "replay", "again", "secret", "switch", "remove"):
        assert inside.post(f"/partners/webhooks/{endpoint.pk}/{act}/").status_code == 404
    theirs = Token.objects.get(partner=other)
    assert inside.post(f"/partners/tokens/{theirs.pk}/replace/").status_code == 404
    inside.post(f"/partners/tokens/{theirs.pk}/revoke/")
    feed = other.feeds.get()
    assert inside.post("/partners/webhooks/", {"feed": feed.pk, "url": "https://press.example/"}).status_code == 400
    theirs.refresh_from_db()
    assert theirs.revoked_at is None
    assert "另一家" not in inside.get("/partners/").content.decode()


def test_tokens_are_issued_replaced_and_taken_back(inside, partner):
    now = timezone.now()
    first = secret_in(inside.post("/partners/tokens/", {"label": "采编系统", "scopes": ["changes"]}), "gwp")
    old = tokens.find(first, now)
    second = secret_in(inside.post(f"/partners/tokens/{old.pk}/replace/"), "gwp")
    assert (tokens.find(second, now).label, tokens.find(second, now).scopes) == ("采编系统", ["changes"])
    assert tokens.find(first, now + timedelta(days=6)) is not None
    assert tokens.find(first, now + timedelta(days=8)) is None
    inside.post(f"/partners/tokens/{tokens.find(second, now).pk}/revoke/")
    assert tokens.find(second, now) is None
    assert inside.post("/partners/tokens/", {"label": "", "scopes": ["everything"]}).status_code == 400
    page = inside.get("/partners/").content.decode()
    assert not any(secret in page for secret in (first, second))


def test_a_feed_its_sample_and_how_far_it_is_read(inside, partner, column):
    feed = Feed.objects.create(partner=partner, slug="news", title="新闻")
    page = factories.news(column, "一条新闻")
    sample = inside.get("/partners/feeds/news/").content.decode()
    assert sample.count(key(page)) >= 2
    assert "item.changed" in sample
    assert "/feeds/news/changes" in inside.get("/partners/documentation/").content.decode()
    _, secret = tokens.issue(partner, "x")
    headers = {"authorization": f"Bearer {secret}"}
    cursor = inside.get("/feeds/news/changes", headers=headers).json()["cursor"]
    inside.get("/feeds/news/changes", {"cursor": cursor}, headers=headers)
    feed.refresh_from_db()
    assert (feed.position > 0, feed.asked_at is not None) == (True, True)
    assert "0 个事件" in inside.get("/partners/").content.decode()


def test_a_webhook_is_added_tried_and_told_again(inside, partner, column):
    feed = Feed.objects.create(partner=partner, slug="news", title="新闻")
    secret = secret_in(inside.post("/partners/webhooks/", {"feed": feed.pk, "url": "https://press.example/wire"}), "whsec")
    made = Endpoint.objects.get()
    assert secret == signing.secret_of(made)
    assert inside.post("/partners/webhooks/", {"feed": feed.pk, "url": "http://10.0.0.1/"}).status_code == 400
    address = f"/partners/webhooks/{made.pk}/"
    assert inside.post(f"{address}test/")["Location"] == address
    message = repeating.test(made)
    message.state, message.log = State.GIVEN_UP, [{"at": "x", "status": 500, "ms": 7, "error": "", "answer": "<b>broken</b>"}]
    message.save()
    page = inside.get(f"{address}?state=given+up").content.decode()
    assert "&lt;b&gt;broken&lt;/b&gt;" in page
    inside.post(f"{address}again/")
    assert set(Message.objects.values_list("state", flat=True)) == {State.WAITING}
    assert inside.post(f"{address}replay/", {"since": "gestern"}).status_code == 400
    assert inside.post(f"{address}replay/", {"since": "2026-01-01T00:00"}).status_code == 400
    assert inside.post(f"{address}replay/", {"since": f"{timezone.localtime():%Y-%m-%dT%H:%M}"}).status_code == 302
    assert secret_in(inside.post(f"{address}secret/"), "whsec") != secret
    inside.post(f"{address}switch/")
    assert not Endpoint.objects.get().is_enabled
    inside.post(f"{address}remove/")
    assert not Endpoint.objects.exists()


def test_it_speaks_both_languages(inside):
    assert "令牌" in inside.get("/partners/").content.decode()
    english = inside.get("/partners/?lang=en").content.decode()
    assert "Tokens" in english
    assert not re.search(r"[\u4e00-\u9fff]", english.replace("中文", "").replace("吉林日报", ""))
    assert "Tokens" in inside.get("/partners/").content.decode()


def test_the_agreement_ends_it(inside, partner):
    Partner.objects.filter(pk=partner.pk).update(agreed_until="2026-01-02")
    assert inside.get("/partners/").status_code == 403
    assert inside.post("/partners/tokens/", {"label": "x", "scopes": ["changes"]}).status_code == 403


def test_who_guesses_is_locked_out(client, member, settings):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        response = client.post("/partners/sign-in/", {"username": "developer", "password": "x"})
    assert response.status_code == 429
    assert "锁定" in response.content.decode()


def test_an_administrator_helps_with_a_lost_device(admin_client, member):
    TOTPDevice.objects.create(user=member.user, confirmed=True)
    said = {"email": "new@press.example", "device_lost": "on", "again": "on"}
    assert admin_client.post(f"/admin/partner_accounts/edit/{member.pk}/", said).status_code == 302
    assert not TOTPDevice.objects.exists()
    assert mail.outbox[-1].to == ["new@press.example"]
    made = {"partner": member.partner.pk, "name": "second", "email": "s@press.example"}
    assert admin_client.post("/admin/partner_accounts/new/", made).status_code == 302
    assert "已有" in admin_client.post("/admin/partner_accounts/new/", made).content.decode()
    admin_client.post(f"/admin/partner_accounts/delete/{member.pk}/")
    assert not get_user_model().objects.filter(username="developer").exists()


def test_removals_are_confirmed_by_a_person(inside, partner, other, column):
    page = factories.news(column, "撤下的新闻")
    for one in (partner, other):
        receipts.write(one, "all", [Received(key(page), "zh-Hans", row(page).position, "")], timezone.now())
    departures.withdraw(page, "数字有误")
    follow_up()
    overview = inside.get("/partners/").content.decode()
    assert all(word in overview for word in ("须撤下的信息", key(page), "数字有误"))
    inside.post("/partners/removals/confirm/", {"position": ["x", str(Withdrawal.objects.get().position)]})
    confirmed = Recall.objects.exclude(confirmed_at=None).get()
    assert (confirmed.partner, confirmed.confirmed_by) == (partner, "/partners/: developer")
    assert "须撤下的信息" not in inside.get("/partners/").content.decode()
