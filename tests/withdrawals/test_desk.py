"""Receipts and withdrawals in the admin, and the record as evidence."""

import json
from hashlib import sha256

import pypdfium2
import pytest
from django.core import mail as sent
from django.utils import timezone

from cms.withdrawals.models import Recall, Withdrawal
from tests import factories
from tests.published import fresh, row
from tests.withdrawals.ledger import follow_up

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_one_act_and_its_way_to_the_last_confirmation(admin_client, column, received, daily, evening):
    page = factories.news(column, "一条新闻")
    received(page, daily)
    newer = fresh(page)
    newer.summary = "补充了内容"
    newer.save_revision().publish()
    received(page, evening)
    told = read(admin_client, f"/admin/withdrawals/received/{page.pk}/")
    assert all(word in told for word in ("吉林日报", "城市晚报", "较早版本", "当前公开版本", str(row(page).position)))
    assert f"/admin/withdrawals/received/{page.pk}/" in read(admin_client, f"/admin/pages/{page.pk}/edit/")
    admin_client.post(f"/admin/desk/pages/{page.pk}/withdraw/", {"reason": "数字有误"})
    follow_up()
    withdrawal = Withdrawal.objects.get()
    assert "2 家媒体中已有 0 家确认" in read(admin_client, "/admin/withdrawals/?state=awaited")
    address = f"/admin/withdrawals/{withdrawal.pk}/"
    assert all(word in read(admin_client, address) for word in ("吉林日报", "城市晚报", "数字有误", "admin", "未登记邮箱", "尚未确认"))
    admin_client.post(address + "remind/")
    assert [letter.to for letter in sent.outbox] == [["desk@daily.example", "night@daily.example"]]
    for recall in Recall.objects.all():
        admin_client.post(f"{address}confirm/{recall.pk}/")
    assert set(Recall.objects.values_list("confirmed_by", flat=True)) == {"由 admin 在后台登记"}
    admin_client.post(address + "remind/")
    assert len(sent.outbox) == 1
    assert "全部已确认" in read(admin_client, "/admin/withdrawals/?state=confirmed")
    assert "一条新闻" not in read(admin_client, "/admin/withdrawals/?state=awaited")
    fresh(page).save_revision().publish()
    follow_up()
    assert "已重新公开" in read(admin_client, "/admin/withdrawals/?state=ended")


def test_the_record_is_evidence(admin_client, withdrawn, daily, evening):
    withdrawn(daily, evening, title="一条<b>新闻</b>&更多")
    Recall.objects.filter(partner=daily).update(confirmed_at=timezone.now(), confirmed_by="API: 采编系统")
    withdrawal = Withdrawal.objects.get()
    evening.delete()
    response = admin_client.get(f"/admin/withdrawals/{withdrawal.pk}/record.json")
    assert ("no-store" in response["Cache-Control"], "attachment" in response["Content-Disposition"]) == (True, True)
    record = json.loads(response.content)
    rest = {name: value for name, value in record.items() if name != "sha256"}
    canonical = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    assert record["sha256"] == sha256(canonical).hexdigest()
    assert [event["kind"] for event in record["events"]] == ["published", "withdrawn"]
    confirmed = {one["name"]: (one["confirmedBy"], one["receivedTextHash"]) for one in record["partners"]}
    assert confirmed == {"吉林日报": ("API: 采编系统", "sha256:" + "a" * 64), "城市晚报": ("", "sha256:" + "a" * 64)}
    paper = admin_client.get(f"/admin/withdrawals/{withdrawal.pk}/record.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(paper.content))
    flat = "".join(text.split())
    assert all(
        word in flat for word in ("撤稿记录", "一条<b>新闻</b>&更多", "吉林日报", "城市晚报", "尚未确认", "数字有误", "API:采编系统")
    )


def test_each_site_sees_its_own(client, home, column, withdrawn, daily):
    from tests.desk.roles.people import person

    page = withdrawn(daily)
    own, elsewhere = factories.site("changchun", kind="city", name="长春"), Withdrawal.objects.get()
    client.force_login(person(own, "administrator"))
    assert "一条新闻" not in read(client, "/admin/withdrawals/")
    for address in ("", "record.json", "record.pdf"):
        assert client.get(f"/admin/withdrawals/{elsewhere.pk}/{address}").status_code == 404
    assert client.post(f"/admin/withdrawals/{elsewhere.pk}/confirm/{Recall.objects.get().pk}/").status_code == 404
    assert client.get(f"/admin/withdrawals/received/{page.pk}/").status_code in (302, 403)
    client.force_login(person(home, "administrator"))
    assert "一条新闻" in read(client, "/admin/withdrawals/")
