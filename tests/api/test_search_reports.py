"""Clicks and complaints, as browsers send them."""

import json

import pytest
from django.db import connection
from django.test import Client

from api import rates
from api.searching import reporting
from search.indexing.rebuilding import rebuild
from search.log.models import AskedText, Click, Feedback
from tests import factories
from tests.search import serving
from tests.search.answering.asking import search
from tests.search.log import by_hand

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

PATHS = ["/search/clicks", "/search/feedback"]


@pytest.fixture(autouse=True)
def _limits_anew():
    rates.limiter.cache_clear()


@pytest.fixture
def written(settings, monkeypatch):
    """Write what was counted."""
    return by_hand.turned_on(settings, monkeypatch)


@pytest.fixture
def news(column, tmp_path):
    """One item, and the index that holds it."""
    page = factories.news(column, "春耕新闻")
    with serving.embedded(tmp_path / "search") as engine:
        rebuild(engine)
        yield page


@pytest.fixture
def answer(news):
    return search("春耕", site="portal")


def post(path, body, **headers):
    sent = body if isinstance(body, bytes | str) else json.dumps(body)
    return Client(headers=headers).post(path, sent, content_type=headers.pop("content-type", "application/json"))


def click(answer, **changed):
    content_id = answer["nodes"][0]["item"]["contentId"]
    return {"queryId": answer["queryId"], "contentId": content_id, "rank": 1, **changed}


def refused(response, status=400, code="BAD_REQUEST"):
    assert response.status_code == status, response.content
    assert response["Cache-Control"] == "no-store"
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == code
    assert set(error["extensions"]["messages"]) == {"en", "zh-Hans"}
    assert all(error["extensions"]["messages"].values())
    return error["message"]


def test_searches_clicks_and_complaints_are_counted(written, answer):
    search("春耕")
    search("没有这种东西")
    search("春耕", first=1, page=2)
    for _ in range(2):
        assert post(PATHS[0], click(answer)).status_code == 204
    response = post(PATHS[1], {"queryId": answer["queryId"], "kind": "NOT_FOUND", "comment": " 没有\n时间\0表 "})
    assert (response.status_code, response.content, response["Cache-Control"]) == (204, b"", "no-store")
    written()
    assert list(AskedText.objects.order_by("text", "site").values_list("site", "locale", "text", "times", "total", "empty")) == [
        ("", "zh-Hans", "春耕", 1, 1, 0), ("portal", "zh-Hans", "春耕", 1, 1, 0), ("", "zh-Hans", "没有这种东西", 1, 0, 1),
    ]  # fmt: skip
    assert Click.objects.values_list("site", "text", "content_id", "rank", "times").get() == (
        "portal", "春耕", answer["nodes"][0]["item"]["contentId"], 1, 2,
    )  # fmt: skip
    assert Feedback.objects.values_list("site", "text", "kind", "comment", "times").get() == (
        "portal",
        "春耕",
        "not_found",
        "没有 时间 表",
        1,
    )


def test_answers_stand_where_nothing_can_be_written(written, news):
    def read_only(execute, sql, params, many, context):
        assert not sql.startswith(("UPDATE", "DELETE"))
        if sql.startswith("INSERT"):
            raise OSError
        return execute(sql, params, many, context)

    with connection.execute_wrapper(read_only):
        answer = search("春耕")
        assert (answer["totalCount"], post(PATHS[0], click(answer)).status_code) == (1, 204)
        written()
    assert AskedText.objects.count() == 0


def test_nothing_of_a_person_is_kept(written, answer):
    personal = search("张三13900001111")
    assert post(PATHS[0], click(answer, queryId=personal["queryId"])).status_code == 204
    assert post(PATHS[1], {"queryId": personal["queryId"], "kind": "NOT_FOUND"}).status_code == 204
    for comment in ("打13900001111", "我是220102199003071233", "６２２２０２１００１１１６２４５７０２", "a@b.cn"):
        assert "identity cards" in refused(post(PATHS[1], {"queryId": answer["queryId"], "kind": "NOT_FOUND", "comment": comment}))
    written()
    assert (Click.objects.count(), Feedback.objects.count()) == (0, 0)
    assert not AskedText.objects.filter(text__contains="139").exists()


@pytest.mark.parametrize("query_id", [None, 1, "", "x", "é", [], {}])
@pytest.mark.parametrize("path", PATHS)
def test_an_answer_that_we_did_not_give_is_refused(answer, path, query_id):
    body = click(answer, queryId=query_id, kind="NOT_FOUND")
    assert "queryId" in refused(post(path, body))


def test_a_changed_query_id_is_refused(answer):
    changed = answer["queryId"][:-2] + ("AA" if answer["queryId"][-2:] != "AA" else "BB")
    refused(post(PATHS[0], click(answer, queryId=changed)))


@pytest.mark.parametrize("content_id", [None, 1, "", "x", "4f274636-bb3a-4593-8ba0-fbd00a8d3677", "a\0b", []])
def test_an_unknown_item_is_refused(answer, content_id):
    assert "contentId" in refused(post(PATHS[0], click(answer, contentId=content_id)))


def test_an_item_that_left_is_unknown(answer, news):
    news.unpublish()
    refused(post(PATHS[0], click(answer)))


@pytest.mark.parametrize("rank", [None, 0, -1, 10_001, 1.0, True, "1"])
def test_a_rank_is_a_whole_number(answer, rank):
    assert "rank" in refused(post(PATHS[0], click(answer, rank=rank)))


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"kind": "bad"}, "kind"),
        ({"kind": None}, "kind"),
        ({"kind": []}, "kind"),
        ({"comment": 1}, "comment"),
        ({"comment": "长" * 201}, "comment"),
    ],
)
def test_complaints_have_a_kind_and_few_words(answer, changed, word):
    assert word in refused(post(PATHS[1], {"queryId": answer["queryId"], "kind": "NOT_FOUND", **changed}))


def test_two_hundred_characters_are_few(answer):
    body = {"queryId": answer["queryId"], "kind": "NOT_HELPFUL", "comment": "长" * 200}
    assert post(PATHS[1], body).status_code == 204


@pytest.mark.parametrize("path", PATHS)
def test_bodies_that_are_none(db, path):
    refused(post(path, "{"))
    refused(post(path, b'{"queryId": "\xff"}'))
    refused(post(path, "[]"))
    refused(post(path, "null"))
    refused(post(path, json.dumps({"queryId": "x" * 4096})), 413, "TOO_LARGE")
    refused(Client().post(path, {"queryId": "x"}), 415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize("path", PATHS)
def test_only_posts(db, path):
    response = Client().get(path)
    refused(response, 405, "METHOD_NOT_ALLOWED")
    assert response["Allow"] == "OPTIONS, POST"
    assert (Client().options(path).status_code, Client().options(path)["Allow"]) == (204, "OPTIONS, POST")


@pytest.mark.parametrize("path", PATHS)
def test_any_origin_may_report_without_cookies(answer, path):
    response = post(path, {**click(answer), "kind": "NOT_FOUND"}, origin="https://portal.example", cookie="sessionid=x")
    assert response.status_code == 204
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert not response.cookies
    assert "cookie" not in response.headers.get("Vary", "").lower()
    asked = {"origin": "https://p.example", "access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    assert "POST" in Client(headers=asked).options(path)["Access-Control-Allow-Methods"]


def test_who_reports_too_often_waits(answer, monkeypatch):
    monkeypatch.setitem(reporting.MINUTELY, "clicks", 3)
    assert [post(PATHS[0], click(answer)).status_code for _ in range(5)] == [204, 204, 204, 429, 429]
    response = post(PATHS[0], "{", origin="https://portal.example")
    refused(response, 429, "TOO_MANY_REQUESTS")
    assert 1 <= int(response["Retry-After"]) <= 60
    assert "retry-after" in response["Access-Control-Expose-Headers"]
    assert post(PATHS[1], {"queryId": answer["queryId"], "kind": "NOT_FOUND"}).status_code == 204
    others = Client(REMOTE_ADDR="10.0.0.9").post(PATHS[0], json.dumps(click(answer)), content_type="application/json")
    assert others.status_code == 204


def test_addresses_are_not_kept_and_not_believed(rf, settings):
    request = rf.post("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="1.1.1.1, 2001:db8::1")
    settings.BEHIND_PROXY = False
    assert rates.address_of(request) == "10.0.0.1"
    settings.BEHIND_PROXY = True
    assert rates.address_of(request) == "2001:db8::1"
    assert rates.name_of("2001:db8::1") == rates.name_of("2001:db8::ffff:2")
    assert rates.name_of("2001:db8::1") != rates.name_of("2001:db8:0:1::1")
    rates.within_limits(request, "clicks", 3)
    assert "2001:" not in str(vars(rates.limiter().storage))


def test_an_outage_is_told(answer):
    from django.db import OperationalError

    def away(*_):
        raise OperationalError("secret of the server")

    with connection.execute_wrapper(away):
        response = post(PATHS[0], click(answer))
    refused(response, 503, "UNAVAILABLE")
    assert response["Retry-After"]
    assert "secret" not in response.content.decode()
