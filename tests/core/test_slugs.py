from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from cms.core.slugs import SLUG_LIMIT, default_slug, validate_slug


@given(st.dates(min_value=date(1949, 10, 1)))
def test_a_default_slug_is_a_day_and_a_code(day: date) -> None:
    slug = default_slug(day)
    stamp, code = slug.split("-")
    assert stamp == day.strftime("%Y%m%d")
    assert len(code) == 4
    assert not set(code) & set("0o1il2z5s8b")
    validate_slug(slug)


def test_default_slugs_of_one_day_differ() -> None:
    assert len({default_slug(date(2026, 1, 1)) for _ in range(200)}) > 190


@pytest.mark.parametrize("slug", ["a", "2026", "20260101-x7k2", "rules-of-2026", "a" * SLUG_LIMIT])
def test_what_a_slug_may_be(slug: str) -> None:
    validate_slug(slug)


@pytest.mark.parametrize(
    "slug", ["", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "a/b", "通知", "１２", "é", "a\n", "a\x00", "a" * (SLUG_LIMIT + 1)]
)
def test_what_a_slug_may_not_be(slug: str) -> None:
    with pytest.raises(ValidationError) as refused, translation.override("en"):
        validate_slug(slug)
    assert refused.value.code == "slug"
    assert "60" in refused.value.messages[0]
