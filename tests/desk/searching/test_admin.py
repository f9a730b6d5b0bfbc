"""The admin's own search, explorer and page chooser, as a browser asks them."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests.desk.searching.conftest import TITLES

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

VIEWS = {
    "search": lambda: reverse("wagtailadmin_pages:search"),
    "search results": lambda: reverse("wagtailadmin_pages:search_results"),
    "explorer": lambda: reverse("wagtailadmin_explore", args=[Page.get_first_root_node().pk]),
    "explorer results": lambda: reverse("wagtailadmin_explore_results", args=[Page.get_first_root_node().pk]),
    "chooser": lambda: reverse("wagtailadmin_choose_page_search"),
}


@pytest.fixture
def desk(client: Client, pages: dict[str, Page]) -> Client:
    client.force_login(get_user_model().objects.create_superuser("editor", "editor@example.org", "secret"))
    return client


def shown(desk: Client, view: str, asked: str, **options: str) -> set[str]:
    """The names of the pages whose title stands in the answer's listing."""
    answer = desk.get(VIEWS[view](), {"q": asked, **options})
    assert answer.status_code == 200
    html = answer.content.decode()
    keys = {name: str(page.pk) for name, page in Page.objects.in_bulk(field_name="pk").items() for name in [page.title]}
    return {name for name, title in TITLES.items() if f"/pages/{keys[title]}/" in html or f'data-id="{keys[title]}"' in html}


@pytest.mark.parametrize("view", VIEWS)
def test_chinese_words_are_found(view: str, desk: Client) -> None:
    assert shown(desk, view, "高考") == {"exam"}
    assert shown(desk, view, "5G基站") == {"base"}
    assert shown(desk, view, "通知") == {"exam", "rules", "notice"}
    assert shown(desk, view, "2007 36号") == {"number"}
    assert shown(desk, view, "高") == {"exam"}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("asked", ['"', "'高考", "高考\x00", "\x00", "！？", "😀", "OR NEAR( ^*", "%", "高考" * 5000])
def test_nothing_that_is_typed_breaks_a_view(view: str, asked: str, desk: Client) -> None:
    assert desk.get(VIEWS[view](), {"q": asked}).status_code == 200


def test_the_search_view_filters_and_sorts(desk: Client, pages: dict[str, Page]) -> None:
    pages["rules"].unpublish()
    assert shown(desk, "search results", "通知 live:yes", ordering="-title") == {"exam", "notice"}
    assert shown(desk, "search results", '"高考工作" 通知') == {"exam"}
