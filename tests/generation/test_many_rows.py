"""Ten thousand rows: of a table they are kept and read, of a form's parts they are refused in words that an editor can act on."""

import orjson
import pytest
from django.urls import reverse

from cms.news.models import NewsArticlePage
from cms.services.models import ServiceItemPage
from tests.api.client import data
from tests.generation import desk, reading
from tests.generation.blocks import numbered, posted_table
from tests.generation.fields import blank
from tests.published import row

pytestmark = pytest.mark.django_db

ROWS = 10_000
BYTES = 2_000_000  # of the row's body
TABLE = 'query($path: String!) { route(site: "portal", path: $path) { item { body { ... on TableBlock { rows { text } } } } } }'


def test_a_table_of_ten_thousand_rows_is_kept_and_read(world):
    cells = [["编号", "名称"], *([str(number), f"第{number}项"] for number in range(1, ROWS))]
    typed = blank(NewsArticlePage, title="长表", slug="long-table", body=numbered([("table", posted_table(cells))]))
    page = desk.publish_new(world, NewsArticlePage, typed)
    assert reading.mistakes(page) == []
    assert len(orjson.dumps(row(page).body)) < BYTES
    read = data(TABLE, path=row(page).path)["route"]["item"]["body"][0]["rows"]
    assert [[cell["text"] for cell in cells] for cells in read] == cells
    desk.open_form(world, page)


def test_more_parts_than_a_form_may_have_are_refused_in_words(world):
    material = {
        "name": "申请表",
        "required": "on",
        "original": "on",
        "copies": "1",
        "source": "",
        "notes": "",
        "blank_form": "",
        "sample": "",
    }
    typed = blank(ServiceItemPage, title="长清单", slug="long-list", materials=numbered([("material", material)] * ROWS))
    url = reverse("wagtailadmin_pages:add", args=["services", "serviceitempage", world.column.pk])
    answer = world.client.post(url, typed.posted() | desk.PUBLISH)
    assert not ServiceItemPage.objects.filter(slug="long-list").exists()
    assert answer.status_code == 400
    assert "分成几条信息，或者改用附件" in answer.content.decode()
