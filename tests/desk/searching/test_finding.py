import time
from collections.abc import Callable, Iterable

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL, MATCH_NONE, And, Boost, Fuzzy, Not, Or, Phrase, PlainText, SearchQuery

from cms.desk.searching.backend import SearchBackend

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

NOTICES = {"exam", "rules", "notice"}
FOUND: dict[str, set[str]] = {
    "高考": {"exam"},
    "高考工作": {"exam"},
    "考工": {"exam"},
    "作的": {"exam"},
    "通知": NOTICES,
    "吉林省教育厅关于做好高考工作的通知": {"exam"},
    "5G基站": {"base"},
    "5g基站": {"base"},
    "５Ｇ基站建": {"base"},
    "2007 36号": {"number"},
    "〔2007〕36号": {"number"},
    "[2007]36号": {"number"},
    "吉政办发〔2007〕36号": {"number"},
    "136号": {"other_number"},
    "号": {"number", "other_number"},
    "高": {"exam"},
    "知": NOTICES,
    "十四五规划": set(),
    "十四五": {"rules"},
    "《吉林省“十四五”规划》": {"rules"},
    "通知 高考": {"exam"},
    "通知，高考": {"exam"},
    "NOTICE": {"english"},
    "station base": {"english"},
    "高知": set(),
}
COMPOSED: list[tuple[SearchQuery, set[str]]] = [
    (Phrase("通知 高考"), set()),
    (Phrase("高考工作 的通知"), set()),
    (Phrase("5g base station"), {"english"}),
    (PlainText("高考 基站", operator="or"), {"exam", "base"}),
    (PlainText("通知") & ~PlainText("高考"), {"rules", "notice"}),
    (Or([Phrase("高考"), And([PlainText("通知"), Not(Phrase("吉林"))])]), {"exam", "notice"}),
    (Not(Or([PlainText("通知"), PlainText("2007")])), {"base", "english"}),
    (Boost(PlainText("高考"), 2), {"exam"}),
    (Fuzzy("高考"), {"exam"}),
    (And([MATCH_ALL, PlainText("高考")]), {"exam"}),
    (Or([MATCH_NONE, PlainText("高考")]), {"exam"}),
    (And([MATCH_NONE, PlainText("高考")]), set()),
    (MATCH_NONE, set()),
]
HOSTILE = [
    '"',
    "'",
    '"高考',
    "高考\x00",
    "\x00",
    "\ud800",
    "高\udfff考",
    "高考 OR",
    "AND",
    "NEAR(高考",
    "title:高考",
    "-高考",
    "^*",
    "C++",
    "a & | ! <-> :* ( )",
    "\\",
    "\\'",
    "%s %(x)s",
    "😀",
    "。，！？《》",
    " \t\n",
    "(" * 3000,
    "高考" * 5000,
    "的 " * 5000,
    " ".join(map(str, range(3000))),
]


def names(found: Iterable[Page], pages: dict[str, Page]) -> set[str]:
    found_keys = {page.pk for page in found}
    return {name for name, page in pages.items() if page.pk in found_keys}


def test_the_backend_is_the_desks() -> None:
    assert type(get_search_backend()) is type(SearchBackend({}))


@pytest.mark.parametrize("lookup", ["search", "autocomplete"])
def test_words_are_found(lookup: str, pages: dict[str, Page]) -> None:
    found = {asked: names(getattr(Page.objects, lookup)(asked), pages) for asked in FOUND}
    assert found == FOUND


def test_only_autocomplete_finds_an_unfinished_word(pages: dict[str, Page]) -> None:
    assert names(Page.objects.autocomplete("base sta"), pages) == {"english"}
    assert names(Page.objects.search("base sta"), pages) == set()


@pytest.mark.parametrize("lookup", ["search", "autocomplete"])
def test_nothing_that_is_typed_breaks_the_search(lookup: str, pages: dict[str, Page]) -> None:
    started = time.monotonic()
    for asked in HOSTILE:
        for query in (asked, Phrase(asked), PlainText(asked, operator="or"), Not(PlainText(asked)), And([PlainText(asked), Phrase(asked)])):
            found = getattr(Page.objects, lookup)(query)
            assert len(list(found)) == found.count()
    assert time.monotonic() - started < 20


def test_punctuation_alone_finds_nothing(pages: dict[str, Page]) -> None:
    assert list(Page.objects.autocomplete("！？")) == []
    assert names(Page.objects.search(And([PlainText("高考"), Phrase("！")])), pages) == {"exam"}


def test_composed_queries(pages: dict[str, Page]) -> None:
    for query, expected in COMPOSED:
        assert names(Page.objects.search(query), pages) == expected, query


def test_everything_is_everything(pages: dict[str, Page]) -> None:
    assert Page.objects.search(MATCH_ALL).count() == Page.objects.count()


def test_the_shorter_title_comes_first_and_the_newer_of_equals(pages: dict[str, Page], add_page: Callable[[str], Page]) -> None:
    newer = add_page("通知")
    found = [page.pk for page in Page.objects.autocomplete("通知")]
    assert found == [newer.pk, pages["notice"].pk, pages["exam"].pk, pages["rules"].pk]


def test_score_filter_order_slice_and_facet(pages: dict[str, Page]) -> None:
    pages["rules"].live = False
    pages["rules"].save()
    found = Page.objects.search("通知")
    assert [page.score > 1 for page in found.annotate_score("score")] == [True] * 3
    assert names(Page.objects.filter(live=True).search("通知"), pages) == {"exam", "notice"}
    assert names(Page.objects.filter(live=True).search("通知", fields=["title"]), pages) == {"exam", "notice"}
    by_title = [page.title for page in Page.objects.order_by("title").search("通知", order_by_relevance=False)]
    assert by_title == sorted(by_title)
    assert found[1:2][0].pk == list(found)[1].pk
    assert found.facet("live") == {True: 2, False: 1}
    assert found.facet("content_type_id") == {ContentType.objects.get_for_model(Page).pk: 3}


def test_what_changes_is_found_anew_and_what_is_deleted_is_not(pages: dict[str, Page]) -> None:
    page = pages["exam"]
    page.title = "中考工作安排"
    page.save()
    assert names(Page.objects.search("高考"), pages) == set()
    assert names(Page.objects.search("中考"), pages) == {"exam"}
    page.delete()
    assert Page.objects.search("中考").count() == 0


def test_the_index_is_rebuilt(pages: dict[str, Page]) -> None:
    from django.core.management import call_command
    from wagtail.search.models import IndexEntry

    IndexEntry.objects.all().delete()
    assert Page.objects.search("高考").count() == 0
    call_command("update_index", verbosity=0)
    assert names(Page.objects.search("高考"), pages) == {"exam"}
