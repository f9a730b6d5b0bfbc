"""Values beside the title: they are found after it, in lists and relations too, and `fields` tells them apart."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from cms.desk.searching.indexing import SIZE_LIMIT

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture
def add(add_page: Callable[[str], Page], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Page]:
    """Add a page whose description, owner and `extra` value are indexed."""
    monkeypatch.setattr(Page, "extra", None, raising=False)
    monkeypatch.setattr(
        Page,
        "search_fields",
        [
            *Page.search_fields,
            SearchField("search_description"),
            AutocompleteField("search_description"),
            SearchField("extra"),
            RelatedFields("owner", [SearchField("last_name"), AutocompleteField("last_name")]),
        ],
    )

    def add_indexed(title: str, **values: Any) -> Page:
        page = add_page(title)
        for name, value in values.items():
            setattr(page, name, value)
        get_search_backend().add(page)
        return page

    return add_indexed


def test_what_the_title_answers_comes_first(add: Callable[..., Page]) -> None:
    in_title = add("关于做好全省普通高等学校招生全国统一考试工作暨高考安全的通知")
    in_text = add("短", search_description="高考 " * 200)
    newer = add("新", search_description="高考")
    assert list(Page.objects.search("高考")) == [in_title, newer, in_text]
    assert list(Page.objects.autocomplete("高考")) == [in_title, newer, in_text]


def test_words_may_be_spread_over_title_and_text(add: Callable[..., Page]) -> None:
    page = add("高考安排", search_description="教育厅", extra=["体育考试", {"a": "英语听力", "b": 2027}])
    owner = get_user_model().objects.create(username="owner", last_name="欧阳明")
    page.owner = owner
    get_search_backend().add(page)
    for asked in ("高考 教育厅", "体育 高考", "听力", "2027", "欧阳"):
        assert list(Page.objects.search(asked)) == [page], asked
    assert list(Page.objects.autocomplete("欧")) == [page]
    assert list(Page.objects.search("教育厅 中考")) == []


def test_fields_tell_the_title_from_the_rest(add: Callable[..., Page]) -> None:
    in_title, in_text = add("高考安排"), add("另外", search_description="高考安排")
    assert list(Page.objects.search("高考", fields=["title"])) == [in_title]
    assert list(Page.objects.search("高考", fields=["search_description"])) == [in_text]
    assert set(Page.objects.search("高考", fields=["title", "search_description"])) == {in_title, in_text}
    assert list(Page.objects.search("高考", fields=[])) == []


def test_a_very_long_text_is_indexed_up_to_a_limit(add: Callable[..., Page]) -> None:
    long = "".join(chr(0x4E00 + number % 20_000) for number in range(0, SIZE_LIMIT * 7, 7))
    page = add("标题", search_description=f"开头{long}", extra="\x00\ud800" + "🙂" * 10)
    assert list(Page.objects.search("开头")) == [page]
    assert list(Page.objects.search("标题")) == [page]
