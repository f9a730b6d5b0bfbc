"""Whatever is typed has a clear answer through the public API, on both engines, before the engine's own deadline (else: UNAVAILABLE)."""

import pytest
from django.test import Client

from tests import factories
from tests.api.client import ask, data
from tests.policies.conftest import Policies
from tests.search.answering.asking import SEARCH, titles
from tests.search.log import by_hand
from tests.search.querying.test_hostile import HOSTILE

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SUGGEST = "query($text: String!) { suggest(text: $text, first: 20) { text kind item { title } } }"
ASKED = [{}, {"sort": "PUBLISHED_ASC"}, {"scope": "TITLE", "first": 1}, {"page": 2, "filter": {"documentTypes": ["NOTICE"]}}]
WORDLESS = ("emoji", "punctuation", "brackets")
REFUSED = ("NUL", "lone surrogates")  # no text: whatever else a request asks, it is not read
# What a reader of code would take for more than words, and a title that holds the words in it.
SIGNS = {
    "\u200b高\ufeff考": "高考工作", "😀高考👨\u200d👩\u200d👧": "高考工作",
    '"高考': "高考工作", "title:高考": "高考工作 title", "(高考)^8*": "高考工作 8", "NEAR(高考 2)": "高考 near 2",
    "高考 OR 春耕": "高考 or 春耕", "高考 -春耕": "高考与春耕", "/高考.*/": "高考工作", "高考\\": "高考工作",
}  # fmt: skip


@pytest.fixture
def province(column, follow):
    """With enough of what is asked for to keep a careless engine busy."""
    body = [factories.block("rich_text", f"<p>{'的高考工作' * 400}</p>")]
    for number in range(6):
        factories.news(column, f"的的的的{number}", summary="的" * 2_000, body=body)
    for title in dict.fromkeys(SIGNS.values()):
        factories.news(column, title)
    Policies.add(column, "关于冬季供热的通知", document_number="吉政办发〔2019〕36号")
    follow()


def test_an_answer_without_an_error(province, settings, monkeypatch):
    written = by_hand.turned_on(settings, monkeypatch)
    for name, typed in HOSTILE.items():
        if name in REFUSED:
            continue
        for variables in ASKED:
            answer = ask(SEARCH, text=typed, **variables)
            assert "errors" not in answer, (name, answer["errors"][0])
            assert answer["data"]["search"]["queryId"]
        assert "errors" not in ask(SUGGEST, text=typed), name
        after = data(SEARCH, text=typed, first=1)["search"]["pageInfo"]["endCursor"]
        if after:
            assert "errors" not in ask(SEARCH, text=typed, first=1, after=after), name
    written()


def test_what_holds_no_word_finds_nothing(province):
    for name in WORDLESS:
        answer = data(SEARCH, text=HOSTILE[name])["search"]
        assert (answer["totalCount"], answer["nodes"], answer["facets"], answer["didYouMean"]) == (0, [], [], None), name
        assert data(SUGGEST, text=HOSTILE[name])["suggest"] == [], name


def test_signs_are_no_language(province):
    for typed, title in SIGNS.items():
        assert title in titles(typed, first=100), ascii(typed)
        assert title in titles(typed, first=100, scope="TITLE"), ascii(typed)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_text_is_refused_clearly(engine, name):
    sent = {"query": SEARCH, "variables": {"text": HOSTILE[name]}}
    answer = Client(headers={"accept": "application/json"}).post("/graphql", sent, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
