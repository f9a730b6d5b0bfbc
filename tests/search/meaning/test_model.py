"""Vectors: near for what means the same, the same whoever asks, none without a model."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from search.meaning import choosing
from search.meaning.model import DIMENSIONS
from search.meaning.nearness import nearness

ASKED = "老百姓没有收入怎么领救济"
ANSWERS = ("城乡居民最低生活保障申请办法", "冰雪旅游节将于下月开幕")


@pytest.fixture(autouse=True)
def in_use(model):
    return model


def test_what_means_the_same_is_nearer_than_what_does_not():
    answer, other = nearness(choosing.of_question(ASKED), list(choosing.of_items(ANSWERS)))
    assert 0 < other < answer < 1


def test_a_text_is_nearest_to_itself():
    vectors = list(choosing.of_items(ANSWERS))
    assert nearness(vectors[0], vectors)[0] == pytest.approx(1)


def test_a_vector_does_not_depend_on_what_else_is_read():
    alone = [next(choosing.of_items([text])) for text in ANSWERS]
    assert list(choosing.of_items(ANSWERS)) == alone
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(choosing.of_question, [ANSWERS[0]] * 20)) == {alone[0]}


@pytest.mark.parametrize("text", ["的", "x" * 5_000, "法" * 5_000, "\n", "😀", "[CLS]", "a\x00b", "\U00020bb7"])
def test_any_text_has_one(text):
    (vector,) = choosing.of_items([text])
    assert len(vector) == DIMENSIONS
    assert max(abs(one) for one in memoryview(vector).cast("b")) == 127


def test_no_text_has_none():
    assert list(choosing.of_items(["", ANSWERS[0], ""]))[::2] == [b"", b""]
    assert choosing.of_question("") == b""
    assert nearness(choosing.of_question(ASKED), []) == []


def test_nothing_is_read_without_a_model(settings):
    settings.SEARCH_MODEL = ""
    assert list(choosing.of_items(ANSWERS)) == [b"", b""]
    assert choosing.of_question(ASKED) == b""


def test_a_model_that_fails_is_told_of_once(settings, tmp_path, caplog):
    settings.SEARCH_MODEL = str(tmp_path)
    assert [*choosing.of_items(ANSWERS), choosing.of_question(ASKED)] == [b"", b"", b""]
    assert len([record for record in caplog.records if "words alone rank" in str(record.msg)]) == 1


def test_an_index_is_signed_by_the_model(settings):
    signed = choosing.signature("tokens")
    assert signed.startswith("tokens+bge-small-zh-v1.5-q")
    settings.SEARCH_MODEL = ""
    assert choosing.signature("tokens") == "tokens"
