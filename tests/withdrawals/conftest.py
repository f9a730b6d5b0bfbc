import pytest

from cms.partners.models import Partner
from cms.publishing import departures
from cms.withdrawals import receipts
from cms.withdrawals.receipts import Received
from tests import factories
from tests.published import fresh, key, row
from tests.withdrawals.ledger import follow_up


@pytest.fixture
def daily(db):
    return Partner.objects.create(
        name="吉林日报", agreed_from="2026-01-01", contact="王编辑 0431-88888888，desk@daily.example；二线 night@daily.example"
    )


@pytest.fixture
def evening(db):
    return Partner.objects.create(name="城市晚报", agreed_from="2026-01-01", contact="总编室 0431-99999999")


@pytest.fixture
def received():
    def receive(page, *partners):
        from django.utils import timezone

        for partner in partners:
            receipts.note(partner, "news", [Received(key(page), "zh-Hans", row(page).position, "sha256:" + "a" * 64)], timezone.now())

    return receive


@pytest.fixture
def withdrawn(column, received):
    def withdraw(*partners, title="一条新闻"):
        page = factories.news(column, title)
        received(page, *partners)
        departures.withdraw(fresh(page), "数字有误")
        follow_up()
        return page

    return withdraw
