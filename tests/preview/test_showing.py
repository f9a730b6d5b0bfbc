"""What a grant shows: the draft in place of the public item or beside what is public, with its files."""

import json

import pytest
from django.test import Client

from cms.library.models import Item, Record
from cms.news.models import NewsArticlePage
from cms.preview.models import Grant
from tests import factories
from tests.api.client import data as public
from tests.preview.asking import ITEM, ROUTE, Desk, asked, data, exchanged, title, token_in

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

FILES = "query($id: ID!) { item(contentId: $id) { image { renditions { url } } attachments { url } ... on NewsArticle { body { id } } } }"


def test_a_draft_that_never_was_public(editor: Desk, draft):
    address = editor.address(draft)
    assert address.startswith("http://changchun.localhost/preview/?token=")
    given = exchanged(token_in(address))
    assert (given["site"], given["path"], given["locale"]) == ("changchun", f"/news/{draft.slug}/", "zh-Hans")
    assert given["contentId"] == str(draft.translation_key)
    assert given["frameAncestors"]
    assert data(given["grant"], ROUTE, path=given["path"])["route"] == {
        "kind": "ITEM", "item": {"title": "未公开的草稿", "contentId": str(draft.translation_key)},
    }  # fmt: skip
    assert title(given["grant"], draft) == "未公开的草稿"


def test_what_is_typed_is_shown_before_it_is_saved(editor: Desk, draft, city_column):
    given = exchanged(token_in(editor.typed(draft, "正在输入的标题")))
    assert title(given["grant"], draft) == "正在输入的标题"
    draft.refresh_from_db()
    assert draft.get_latest_revision_as_object().title == "未公开的草稿"
    anew = exchanged(token_in(editor.typed_anew(NewsArticlePage, city_column, "从未保存的")))
    assert data(anew["grant"], ROUTE, path="/news/anew/")["route"]["item"]["title"] == "从未保存的"
    assert not NewsArticlePage.objects.filter(slug="anew").exists()


def test_nothing_is_written_in_the_library(editor: Desk, draft):
    before = Item.objects.count(), Record.objects.count()
    grant = editor.grant(draft)
    assert (Item.objects.count(), Record.objects.count()) == before
    assert public(ITEM, id=str(draft.translation_key)) == {"item": None}
    assert public(ROUTE, path=f"/news/{draft.slug}/")["route"]["kind"] == "NOT_FOUND"
    assert title(grant, draft) == "未公开的草稿"


def test_changes_of_a_public_item(editor: Desk, city_column):
    page = factories.news(city_column, "公开的标题")
    page.title, page.slug = "改过的标题", "moved"
    page.save_revision()
    grant = editor.grant(page)
    assert title(grant, page) == "改过的标题"
    assert data(grant, ROUTE, path="/news/moved/")["route"]["item"]["title"] == "改过的标题"
    assert public(ITEM, id=str(page.translation_key))["item"]["title"] == "公开的标题"
    listed = data(grant, '{ items(site: "changchun") { nodes { title } } }')["items"]["nodes"]
    assert listed == [{"title": "公开的标题"}]


def test_its_files_are_served_to_the_grant_alone(editor: Desk, city_column):
    picture, file = factories.picture(), factories.attachment()
    page = factories.news(
        city_column, publish=False, image=picture, attachments=json.dumps([factories.block("attachment", file.pk)])
    )  # fmt: skip
    item = data(editor.grant(page), FILES, id=str(page.translation_key))["item"]
    urls = [one["url"] for one in (*item["image"]["renditions"], *item["attachments"])]
    assert len(urls) == 5
    paths = ["/" + url.split("/", 3)[3] for url in urls]
    for path in paths:
        response = Client().get(path)
        assert (response.status_code, response["Cache-Control"], response["Referrer-Policy"]) == (200, "no-store", "no-referrer")
        assert Client().get(path.replace("/preview/", "/").replace(path.split("/")[3] + "/", "", 1)).status_code == 404
    Grant.objects.all().delete()
    assert {Client().get(path).status_code for path in paths} == {404}


def test_where_it_is_edited_is_told(editor: Desk, city_column):
    body = [factories.block("heading", {"text": "一", "level": "2"}), factories.block("rich_text", "<p>二</p>")]
    page = factories.news(city_column, publish=False, body=json.dumps(body))
    answer = asked(editor.grant(page), "{ __typename }").json()
    told = answer["extensions"]["sources"]
    assert told["contentId"] == str(page.translation_key)
    assert told["fields"]["title"] == "title"
    assert told["fields"]["related"] == "related_items"
    assert [told["fields"][f"body.{index}"] for index in (0, 1)] == [f"body.{block['id']}" for block in body]
