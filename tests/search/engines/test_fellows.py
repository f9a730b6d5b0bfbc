"""Hits that are folded under another, and titles that hold what is being typed."""

import pytest

from search.entries import tie_of
from search.querying.model import SearchQuery
from tests.search.brute import Brute, bounded, needle
from tests.search.corpus import corpus
from tests.search.engines import questions

BRUTE = Brute(corpus())
EVERYTHING = SearchQuery(questions.ALL)


@pytest.mark.parametrize("query", [EVERYTHING, questions.asking("工作"), questions.asking("没有这样的话")], ids=["all", "some", "none"])
@pytest.mark.parametrize(
    ("matters", "copies"),
    [(["matter-0"], []), ([], ["digest-1", "digest-2"]), (["matter-1", "matter-2", "no"], ["digest-0"]), ([], []), ([""], [""])],
)
def test_fellows(filled, query, matters, copies):
    hits = filled.fellows(query, matters=matters, copies=copies)
    assert len(hits) == len({hit.key for hit in hits})
    assert {hit.key for hit in hits} == BRUTE.fellows(query, matters=matters, copies=copies)


def completed(beginning, listing=EVERYTHING):
    """Without an index. The last word may go on; what begins with it comes first, then the newest."""
    wanted = needle(questions.phrase(beginning)).removesuffix("|")
    found, listed = [], BRUTE.matches(listing)
    for source in BRUTE.sources:
        title = bounded(source.entry.title)
        if source.entry.current and source.key in listed and wanted in title:
            begins = title.startswith(wanted if wanted.startswith("|") else f"|{wanted}")
            found.append((not begins, -source.entry.published, tie_of(source.key), source.key))
    return [key for *_, key in sorted(found)]


BEGINNINGS = "高 高考 关于印发 5 5g 5G基 pm2. pm2.5 covid-1 第36号 36 长春 吉林省人 x 工作的 省 2024年 關於 营业,执照".split()  # noqa: SIM905


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_completing(filled, beginning):
    expected = completed(beginning)
    assert [hit.key for hit in filled.complete(EVERYTHING, beginning, 400)] == expected
    assert [hit.key for hit in filled.complete(EVERYTHING, beginning, 3)] == expected[:3]


def test_completing_within_a_list(filled):
    listing = SearchQuery(next(one for one in questions.listings(50) if len(one.conditions) == 1 and BRUTE.matches(SearchQuery(one))))
    found = [hit.key for word in questions.WORDS for hit in filled.complete(listing, word, 50)]
    assert found == [key for word in questions.WORDS for key in completed(word, listing)[:50]]
    assert found


@pytest.mark.parametrize("beginning", ["", " ", "！？", "😀", "\x00", "\ud800"])
def test_nothing_to_complete(filled, beginning):
    assert filled.complete(EVERYTHING, beginning, 8) == []
