"""A promise is never longer than the law allows."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from cms.services.models import ServiceItemPage

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

DAY, WORKING, HOUR = "calendar_day", "working_day", "hour"


@pytest.mark.parametrize(
    ("statutory", "promised", "longer"),
    [
        ((20, WORKING), (20, WORKING), False),
        ((20, WORKING), (21, WORKING), True),
        ((0, WORKING), (1, HOUR), True),
        ((1, WORKING), (24, HOUR), False),
        ((1, WORKING), (25, HOUR), True),
        ((10, DAY), (11, WORKING), True),
        ((None, WORKING), (5, WORKING), False),
        ((5, WORKING), (None, WORKING), False),
    ],
)
def test_promises(statutory, promised, longer):
    page = ServiceItemPage(
        statutory_amount=statutory[0], statutory_unit=statutory[1], promised_amount=promised[0], promised_unit=promised[1]
    )
    assert page.promises_more_time() is longer


def test_the_editor_is_told_the_limit():
    page = ServiceItemPage(title="一", slug="a", statutory_amount=3, promised_amount=5)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert "3" in str(refused.value.message_dict["promised_amount"])


def test_what_is_not_in_use_says_since_when():
    page = ServiceItemPage(title="一", slug="a", service_status="cancelled")
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert "status_since" in refused.value.message_dict
    page.status_since = date(2026, 1, 1)
    page.clean()
