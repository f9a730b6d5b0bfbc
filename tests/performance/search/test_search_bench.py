"""The search benches' documents still fit the product; how fast it is, `make bench-search` says."""

import json
from itertools import islice

import pytest

from cms.library import facets
from cms.library.reading import ListQuery
from cms.settings.environment import REPOSITORY
from search.columns import Column
from search.querying.model import Order, SearchQuery, Window
from search.text.tokens import tokens_of
from tests.performance.data.families import LOCALE
from tests.performance.search import latencies, ours, questions, table, tricky
from tests.performance.search.data import documents, filling, rows
from tests.performance.search.data.material import Material
from tests.performance.search.data.province import SCHEMES, Province
from tests.search import serving
from tests.search.elasticsearch_server import shared

pytestmark = pytest.mark.django_db

PROVINCE = Province(
    sites=("portal", "site-1"), homes=("home", "home-1"), organisations=("body", "body-1"), names=("吉林省", "长春市"),
    terms={scheme: (f"{scheme}:a", f"{scheme}:b") for scheme in SCHEMES},
)  # fmt: skip
MATERIAL = Material(
    paragraphs=tuple(f"第{number}段：各地要做好春耕备耕和防汛抗旱工作，确保粮食安全。" for number in range(30)),
    titles=("关于做好春耕工作的通知", "粮食安全保障条例"),
    words=("春耕", "防汛", "粮食安全", "备耕"), counts=(9, 7, 5, 3),
)  # fmt: skip
COUNT = 40


@pytest.fixture
def making(monkeypatch):
    made = documents.Making(MATERIAL, PROVINCE, 200)
    monkeypatch.setattr(documents.Making, "_topics", (["春耕", "防汛"], [2, 1]))
    return made


def test_documents_are_the_same_whenever_they_are_made(making):
    made = list(making.documents(COUNT))
    assert made[7] == documents.Making(MATERIAL, PROVINCE, 200).document(7)
    assert {one.kind for one in made} == set(documents.KINDS)
    assert all(bool(one.document_number) == (one.kind == "policy_document") for one in made)


def test_what_is_kept_of_tokens_changes_nothing(making):
    kept = list(rows.entries(making.documents(COUNT), PROVINCE))
    for made, entry in zip(making.documents(COUNT), kept, strict=True):
        assert entry.columns[Column.BODY] == tokens_of(made.paragraphs)
        assert entry.columns[Column.TITLE] == tokens_of([made.title])


def test_documents_are_put_together_anew(making):
    base = list(rows.entries(making.documents(COUNT), PROVINCE))
    made = list(rows.recombined(base, 3 * COUNT))
    assert made[7] == list(rows.recombined(base, 8))[7]
    assert [one.position for one in made] == list(range(1, 3 * COUNT + 1))
    assert len({one.key for one in made}) == len({one.copy_of for one in made}) == 3 * COUNT
    assert {one.columns[Column.BODY] for one in made} <= {one.columns[Column.BODY] for one in base}
    assert all(one.matter in {"", one.key[0]} for one in made)


def test_both_engines_answer_the_questions(making, tmp_path):
    found = []
    for chosen in (serving.elasticsearch(shared.url()), serving.embedded(tmp_path / "search")):
        with chosen as engine:
            filling.fill(engine, making.documents(COUNT), COUNT, PROVINCE)
            listing = ListQuery((facets.everything(LOCALE),), include_archived=True)
            assert engine.find(SearchQuery(listing, None, Order.PUBLISHED_DESC), Window(1)).total == COUNT
            side = ours.Ours(engine)
            asked = [one for what in questions.ASKED for one in questions.asked(what, 10, MATERIAL, PROVINCE, seed=1)]
            found.append([side.ask_engine(one) for one in asked])
    assert found[0] == found[1]
    assert sum(found[0]) > COUNT


def test_each_side_is_asked_first_in_turns():
    seen = []
    found = latencies.alternating([lambda one: seen.append(("a", one)), lambda one: seen.append(("b", one))], [1, 2], "")
    assert seen == [("a", 1), ("b", 1), ("b", 2), ("a", 2)]
    assert [len(some) for some in found] == [2, 2]
    assert latencies.percentiles([1.0, 2.0, 3.0])["p50"] == 2.0


def test_tricky_inputs_are_judged():
    told = tricky.judged(lambda text, first: [one.wanted for one in tricky.ASKED if one.text == text and one.wanted])
    assert told == {"right": len(tricky.ASKED), "of": len(tricky.ASKED), "wrong": []}
    assert tricky.judged(lambda text, first: [])["right"] == sum(not one.wanted for one in tricky.ASKED)
    assert tricky.judged(lambda text, first: list(tricky.TITLES))["right"] < told["right"]


def test_titles_of_tricky_documents(making):
    made = list(tricky.documents(COUNT, making.document(0)))
    titles = {one.title for one in made}
    assert {title for one in tricky.ASKED for title in (one.wanted, one.decoy) if title} <= titles
    assert [one.number for one in islice(made, 2)] == [COUNT, COUNT + 1]


def test_the_readme_holds_the_last_results():
    readme = (REPOSITORY / "README.md").read_text()
    for what, result in json.loads(table.KEPT.read_text()).items():
        assert f"<!-- bench-search {what} -->\n{table.tables({what: result})}\n<!-- /bench-search {what} -->" in readme
