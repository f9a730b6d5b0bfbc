import pytest
from django.core.management import call_command
from django.db.models import F, Sum

from search.log import demo
from search.log.models import AskedText, Click, Feedback
from tests import factories
from tests.published import key
from tests.search.answering.conftest import column, engine, follow, portal  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def item(column, follow):  # noqa: F811
    made = factories.news(column, "入学指南")
    follow()
    return made


def test_what_is_found_is_clicked_and_what_is_not_is_complained_of(item):
    assert demo.fill() == AskedText.objects.aggregate(sum=Sum("times"))["sum"] > 1_000
    assert AskedText.objects.values("day").distinct().count() == demo.DAYS
    assert set(AskedText.objects.filter(empty=0).values_list("text", flat=True)) == {"入学"}
    assert not AskedText.objects.exclude(empty=0).exclude(empty=F("times")).exists()
    assert set(Click.objects.values_list("text", "content_id", "rank")) == {("入学", key(item), 1)}
    assert "入学" not in set(Feedback.objects.values_list("text", flat=True))
    assert Feedback.objects.exclude(comment="").exists()


def test_it_is_done_once(item, capsys):
    call_command("search_log_demo")
    counted = AskedText.objects.count()
    call_command("search_log_demo")
    assert (AskedText.objects.count(), "0 invented searches" in capsys.readouterr().out) == (counted, True)
