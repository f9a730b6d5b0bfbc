"""Partners are told at once, reminded until they confirm, and what is secret stays unsaid."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.contrib.auth.models import User
from django.core import mail as sent
from django.utils import timezone

from cms.ledger import consumers, worker
from cms.partners.accounts.models import Member
from cms.publishing import departures, scheduling
from cms.withdrawals import confirming
from cms.withdrawals.models import Recall
from cms.withdrawals.telling import reminding
from tests.published import fresh, key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def tell(hours=0):
    (definition,) = [one for one in consumers.registered() if one.name == "withdrawal-mail"]
    return worker.run_consumer(definition, timezone.now() + timedelta(hours=hours))


def pass_time(**fields):
    Recall.objects.update(**fields)


@pytest.fixture(autouse=True)
def _mail_server_is_there(monkeypatch):
    monkeypatch.setattr(reminding, "_rests_until", None)


def test_each_partner_that_received_it_gets_one_letter_at_once(withdrawn, daily, evening):
    page, other = withdrawn(daily, evening), withdrawn(daily, title="另一条")
    Member.objects.create(partner=daily, user=User.objects.create_user("press", "dev@daily.example"))
    tell()
    (letter,) = sent.outbox
    assert letter.to == ["desk@daily.example", "night@daily.example", "dev@daily.example"]
    assert "撤下 2 条" in letter.subject
    assert all(word in letter.body for word in (key(page), key(other), "一条新闻", "数字有误", "吉林日报"))
    assert "城市晚报" not in letter.body
    assert set(Recall.objects.exclude(mailed_at=None).values_list("partner", flat=True)) == {daily.pk}
    tell()
    reminding.remind()
    assert len(sent.outbox) == 1


def test_of_what_is_secret_the_letter_says_the_id_alone(withdrawn, daily):
    page = withdrawn(daily, title="一条密闻")
    departures.suppress(fresh(page))
    tell()
    (letter,) = sent.outbox
    assert key(page) in letter.body
    assert not any(word in letter.body + letter.subject for word in ("密闻", "数字有误"))


def test_who_does_not_confirm_is_reminded_by_the_scheduler(withdrawn, daily, settings):
    settings.WITHDRAWAL_REMIND_HOURS = 24
    withdrawn(daily)
    tell()
    day_ago = timezone.now() - timedelta(hours=25)
    pass_time(asked_at=day_ago)
    assert scheduling.run_due().failed == 0
    assert "催办" in sent.outbox[1].subject
    scheduling.run_due()
    assert (len(sent.outbox), Recall.objects.get().reminders) == (2, 1)
    pass_time(reminded_at=day_ago)
    scheduling.run_due()
    assert len(sent.outbox) == 3
    pass_time(reminded_at=day_ago, reminders=reminding.MOST)
    scheduling.run_due()
    pass_time(reminders=0)
    confirming.settle(list(Recall.objects.all()), "电话", timezone.now())
    scheduling.run_due()
    assert len(sent.outbox) == 3


def test_a_mail_server_that_is_away_is_waited_for(withdrawn, daily, monkeypatch):
    from cms.withdrawals.telling import mail

    withdrawn(daily)
    send = mail.EmailMessage.send

    def fail(letter, *arguments, **options):
        raise SMTPServerDisconnected("away")

    monkeypatch.setattr(mail.EmailMessage, "send", fail)
    assert tell() == 0
    pass_time(asked_at=timezone.now() - timedelta(days=2))
    assert scheduling.run_due().failed == 0
    monkeypatch.setattr(mail.EmailMessage, "send", send)
    reminding.remind()
    assert sent.outbox == []  # it rests
    tell(hours=1)
    assert len(sent.outbox) == 1
