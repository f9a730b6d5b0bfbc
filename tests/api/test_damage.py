"""What is damaged below an answer costs that one thing, says so in the log, and takes nothing else with it."""

import json
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from cms.core.models import Picture
from cms.library.models import Item, Record
from cms.publishing.reconciling import reconcile
from tests import factories
from tests.api.client import ask, data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

EVERYTHING = """title summary keywords publishedAt body { __typename id ... on UnknownBlock { kind text } ... on HeadingBlock { text level }
  ... on AttachmentBlock { attachment { filename url size } } } image { alt renditions { name } rendition(name: CARD) { url } }
  attachments { filename url size } breadcrumbs { title } column { title } previous { title } next { title } jsonLd govMeta { name }"""
LIST = f"{{ items {{ totalCount nodes {{ {EVERYTHING} }} }} sites {{ code }} }}"
ROUTE = f'query ($path: String!) {{ route(site: "portal", path: $path) {{ kind item {{ {EVERYTHING} }} }} }}'


@pytest.fixture
def three(column: Any) -> list[Any]:
    heading = json.dumps([factories.block("heading", {"text": "概况", "level": "2"})])
    return [factories.news(column, f"第{number}条", body=heading) for number in range(3)]


def rewrite(page: Any, **columns: Any) -> None:
    """As a hand or a broken disk would: past every rule of the code."""
    sets = ", ".join(f'"{name}" = %s' for name in columns)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE library_item SET {sets} WHERE content_id = %s", [*columns.values(), str(page.translation_key)])


def stored(page: Any) -> dict[str, Any]:
    return dict(Item.objects.get(content_id=page.translation_key).document)


def titles() -> list[str]:
    return [node["title"] for node in data(LIST)["items"]["nodes"]]


def kind_of(page: Any) -> str:
    return str(data(ROUTE, path=f"/news/{page.slug}/")["route"]["kind"])


def put(page: Any, **values: Any) -> None:
    rewrite(page, document=json.dumps(stored(page) | values))


def leave_out(page: Any, *names: str) -> None:
    rewrite(page, document=json.dumps({name: value for name, value in stored(page).items() if name not in names}))


DAMAGE: dict[str, Any] = {
    "a type that is no more": lambda page: put(page, documentType="gazette"),
    "a site that is no more": lambda page: rewrite(page, site="atlantis"),
    "no title": lambda page: leave_out(page, "title"),
    "a title that is null": lambda page: put(page, title=None),
    "no field of the family": lambda page: leave_out(page, "reprint"),
    "no type": lambda page: leave_out(page, "documentType"),
    "half a document": lambda page: rewrite(page, document=json.dumps(stored(page))[:-40]),
    "no JSON at all": lambda page: rewrite(page, document=""),
    "a list for a document": lambda page: rewrite(page, document="[1, 2]"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_row_that_cannot_be_served_is_dropped_alone(three: Any, damage: Any) -> None:
    damage(three[1])
    assert titles() == ["第2条", "第0条"]
    assert kind_of(three[1]) == "NOT_FOUND"
    assert kind_of(three[0]) == "ITEM"
    assert data("query ($id: ID!) { item(contentId: $id) { title } }", id=str(three[1].translation_key))["item"] is None
    assert {node["item"] and node["item"]["title"] for node in data("{ changes { nodes { item { title } } } }")["changes"]["nodes"]} >= {
        None,
        "第0条",
    }


def test_reconcile_repairs_such_a_row(three: Any) -> None:
    DAMAGE["no title"](three[1])
    assert reconcile()
    assert titles() == ["第2条", "第1条", "第0条"]


def test_a_row_older_than_a_field_answers_its_default(three: Any) -> None:
    leave_out(three[1], "keywords", "author", "summary")
    assert titles() == ["第2条", "第1条", "第0条"]
    assert data(LIST)["items"]["nodes"][1]["keywords"] == []


BLOCKS = [
    ({"kind": "hologram", "id": "1", "text": "全息"}, {"__typename": "UnknownBlock", "id": "1", "kind": "hologram", "text": "全息"}),
    ({"kind": "hologram"}, {"__typename": "UnknownBlock", "id": "", "kind": "hologram", "text": ""}),
    ({"kind": "heading", "id": "1", "text": "无级别"}, {"__typename": "UnknownBlock", "id": "1", "kind": "heading", "text": "无级别"}),
    ({"kind": "heading", "id": "1", "text": None, "level": 2, "anchor": "a"},
     {"__typename": "UnknownBlock", "id": "1", "kind": "heading", "text": ""}),
    ({"id": "1"}, {"__typename": "UnknownBlock", "id": "1", "kind": "", "text": ""}),
]  # fmt: skip


@pytest.mark.parametrize(("block", "answered"), BLOCKS, ids=lambda one: json.dumps(one)[:40])
def test_a_block_that_cannot_be_told_is_an_unknown_one(three: Any, block: Any, answered: Any) -> None:
    good = Item.objects.get(content_id=three[1].translation_key).body
    rewrite(three[1], body=json.dumps([*good, block]))
    heading, other = data(ROUTE, path=f"/news/{three[1].slug}/")["route"]["item"]["body"]
    assert (heading["text"], other) == ("概况", answered)
    assert titles() == ["第2条", "第1条", "第0条"]


@pytest.mark.parametrize("body", ["", "null", "7", "[1, null]", "[{"])
def test_a_body_that_cannot_be_read_is_empty(three: Any, body: str) -> None:
    rewrite(three[1], body=body)
    assert data(ROUTE, path=f"/news/{three[1].slug}/")["route"]["item"]["body"] == []
    assert titles() == ["第2条", "第1条", "第0条"]


def test_an_attachment_whose_file_is_gone_is_still_described(column: Any) -> None:
    file = factories.attachment(name="form.txt")
    page = factories.news(column, attachments=json.dumps([factories.block("attachment", file.pk)]))
    (told,) = data(ROUTE, path=f"/news/{page.slug}/")["route"]["item"]["attachments"]
    assert (told["filename"], told["size"]) == (file.filename, 4)
    address = "/" + told["url"].split("/", 3)[3]
    assert Client().get(address).status_code == 200
    file.file.storage.delete(file.file.name)
    assert Client().get(address).status_code == 404
    assert data(ROUTE, path=f"/news/{page.slug}/")["route"]["item"]["attachments"] == [told]


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"\xff\xd8\xff\xe0" + b"\0" * 100])
def test_a_picture_that_is_none_has_no_renditions(column: Any, content: bytes) -> None:
    made = factories.picture(alt="看不见")
    made.renditions.all().delete()
    Path(made.file.path).write_bytes(content)
    picture = Picture.objects.get(pk=made.pk)
    picture.title = "坏图"
    picture.save()
    page = factories.news(column, image=picture)
    assert data(ROUTE, path=f"/news/{page.slug}/")["route"]["item"]["image"] == {"alt": "看不见", "renditions": [], "rendition": None}


def test_a_record_that_is_gone_is_null(column: Any) -> None:
    page = factories.news(column, image=factories.picture())
    Record.objects.filter(kind="picture").delete()
    assert data(ROUTE, path=f"/news/{page.slug}/")["route"]["item"]["image"] is None


def test_a_record_that_cannot_be_read_is_null_and_costs_nothing_else(column: Any) -> None:
    page = factories.news(column, image=factories.picture())
    with connection.cursor() as cursor:
        cursor.execute("UPDATE library_record SET document = %s WHERE kind = %s", ['{"half', "picture"])
    item = data(ROUTE, path=f"/news/{page.slug}/")["route"]["item"]
    assert item["image"] is None
    assert item["column"] == {"title": column.title}
    assert len(item["breadcrumbs"]) == 2


def test_a_page_whose_parent_was_deleted_under_it(home: Any, three: Any) -> None:
    column = three[0].get_parent()
    with connection.constraint_checks_disabled(), connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM library_facet WHERE item_id IN (SELECT id FROM library_item WHERE content_id = %s)", [str(column.translation_key)]
        )
        cursor.execute(
            "DELETE FROM library_reference WHERE item_id IN (SELECT id FROM library_item WHERE content_id = %s)",
            [str(column.translation_key)],
        )
        cursor.execute("DELETE FROM library_item WHERE content_id = %s", [str(column.translation_key)])
    item = data(ROUTE, path=f"/news/{three[1].slug}/")["route"]["item"]
    assert (item["column"], item["breadcrumbs"]) == (None, [{"title": home.title}])
    assert (item["previous"], item["next"]) == ({"title": "第0条"}, {"title": "第2条"})
    assert titles() == ["第2条", "第1条", "第0条"]


@contextmanager
def out_of_order(after: int = 0) -> Any:
    """The database answers so many statements, then no more."""
    asked = 0

    def fail(execute: Any, sql: str, parameters: Any, many: Any, context: Any) -> Any:
        nonlocal asked
        asked += 1
        if asked > after:
            raise OperationalError("database is locked: library_item")
        return execute(sql, parameters, many, context)

    with connection.execute_wrapper(fail):
        yield


def test_a_database_that_does_not_answer_is_unavailable(three: Any) -> None:
    client = Client(headers={"accept": "application/json"}, raise_request_exception=True)
    with out_of_order():
        response = client.get("/graphql", {"query": LIST})
    assert (response.status_code, response["Cache-Control"], response["Retry-After"]) == (503, "no-store", "5")
    assert response.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert b"library_item" not in response.content


@pytest.mark.parametrize("after", range(1, 6))
def test_a_database_that_stops_answering_costs_what_it_did_not_answer(three: Any, after: int) -> None:
    data(LIST)
    with out_of_order(after):
        answer = ask("{ sites { code } items { nodes { title } totalCount } }")
    assert {error["extensions"]["code"] for error in answer.get("errors", [])} <= {"UNAVAILABLE"}
    assert "library_item" not in json.dumps(answer)
    assert answer["data"]["sites"] == [{"code": "portal"}]
    assert ("errors" in answer) == (answer["data"]["items"] is None)


def test_what_the_log_is_told_of_an_outage_stays_there(three: Any) -> None:
    with out_of_order():
        answer = ask("{ items { nodes { title } } }")
    assert answer["data"] == {"items": None}
    assert answer["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
