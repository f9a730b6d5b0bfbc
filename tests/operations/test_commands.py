"""The commands that operators and timers run: what they say, and their exit codes."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from cms.ledger.models import Event
from cms.library.models import Item
from cms.publishing import scheduling
from tests import factories
from tests.published import kinds, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def said(*words):
    """What a command wrote."""
    written = StringIO()
    call_command(*words, stdout=written)
    return written.getvalue()


@pytest.fixture
def page():
    return factories.news(factories.column(factories.site(), "要闻", slug="news"), "标题")


def spoil(page):
    """As a hand in the database would."""
    document = row(page).document | {"title": "错"}
    Item.objects.filter(content_id=str(page.translation_key)).update(title="错", document=document)


def test_reconcile_says_that_all_is_well(page):
    assert "agree" in said("reconcile")


def test_reconcile_exits_with_one_when_it_found_any_and_repairs(page):
    spoil(page)
    with pytest.raises(CommandError) as dry:
        said("reconcile", "--dry-run")
    assert (dry.value.returncode, row(page).title) == (1, "错")
    with pytest.raises(CommandError) as found:
        said("reconcile")
    assert (found.value.returncode, row(page).title) == (1, "标题")
    said("reconcile")


def test_reconcile_finds_what_was_saved_directly(page):
    page.title = "直接保存"
    page.save()
    type(page).objects.filter(pk=page.pk).update(title="改于库中")
    with pytest.raises(CommandError):
        said("reconcile")
    assert row(page).title == "改于库中"


def test_republish_writes_events_only_for_what_differs(page):
    before = Event.objects.count()
    assert said("republish").startswith("0 items and 0 records")
    assert Event.objects.count() == before
    spoil(page)
    assert said("republish").startswith("1 items")
    assert kinds(page)[-1] == "republished"
    assert row(page).title == "标题"


def test_scheduler_does_what_is_due_once(page):
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now())
    assert said("scheduler", "--once").startswith("1 done, 0 failed")
    assert row(page) is None
    assert said("scheduler", "--once").startswith("0 done, 0 failed")


def test_scheduler_exits_with_one_when_something_failed(monkeypatch):
    monkeypatch.setattr("cms.publishing.management.commands.scheduler.run_due", lambda: scheduling.Report(done=1, failed=1))
    with pytest.raises(CommandError) as failed:
        said("scheduler", "--once")
    assert failed.value.returncode == 1
