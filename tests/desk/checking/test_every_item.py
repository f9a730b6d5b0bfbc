"""The rules of every item: each finds what it is for, says where, and leaves alone what only looks like it."""

import pytest
from wagtail.models import PageViewRestriction

from cms.core.checking import rules_for
from cms.news.models import NewsArticlePage
from cms.sites.models import ColumnPage
from tests import factories
from tests.desk.checking.finding import found, places
from tests.factories import block

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

IDENTITY = "11010519491231002X"  # the example of GB 11643 itself
BANK = "6222021001116245702"


@pytest.fixture
def news(column):
    def make(title="一条新闻", **fields):
        return factories.news(column, title, publish=False, **fields)

    return make


def written(text):
    return [block("rich_text", f"<p>{text}</p>")]


@pytest.mark.parametrize("text", [IDENTITY, "110105 19491231 002x", "号码１１０１０５１９４９１２３１００２Ｘ。", f"张某{IDENTITY}李某"])
def test_identity_card(news, text):
    (one,) = found(news(body=written(text)), "item.identity_card")
    assert one.field == "body"
    assert one.block
    assert IDENTITY not in one.message


@pytest.mark.parametrize("text", ["110105194912310021", "9122010000000000XX", "220100199913450010", f"A{IDENTITY}", f"{IDENTITY}1", ""])
def test_no_identity_card(news, text):
    assert not found(news(body=written(text)), "item.identity_card")


def test_identity_cards_in_tables_titles_and_short_fields(news):
    table = block("table", {"data": [["姓名", "证件"], ["张某", IDENTITY]], "first_row_is_table_header": True})
    page = news(IDENTITY, summary=IDENTITY, author=IDENTITY, body=[table, block("heading", {"text": IDENTITY, "level": "2"})])
    assert places(page, "item.identity_card") == ["title", "summary", "author", "body", "body"]


def test_a_number_is_said_once_for_each_place(news):
    assert len(found(news(body=written(f"{IDENTITY}，{IDENTITY}")), "item.identity_card")) == 1


@pytest.mark.parametrize("text", ["身份证号：110105194912310021", "身份证号码 110105491231002", "居民身份证为220100199001011234"])
def test_what_is_called_an_identity_card(news, text):
    assert places(news(body=written(text)), "item.identity_like") == ["body"]


@pytest.mark.parametrize("text", ["请携带身份证", "身份证号：110105********0021", f"身份证号：{IDENTITY}"])
def test_no_identity_like(news, text):
    assert not found(news(body=written(text)), "item.identity_like")


@pytest.mark.parametrize("text", [BANK, "6222 0210 0111 6245 702", "4111-1111-1111-1111"])
def test_bank_card(news, text):
    assert places(news(body=written(text)), "item.bank_card") == ["body"]


@pytest.mark.parametrize("text", ["6222021001116245703", IDENTITY, "622201199001011234", "12345678901234567890"])
def test_no_bank_card(news, text):
    assert not found(news(body=written(text)), "item.bank_card")


@pytest.mark.parametrize("text", ["13843100000", "+86 138 4310 0000", "手机138-4310-0000。"])
def test_telephone(news, text):
    assert places(news(body=written(text)), "item.telephone") == ["body"]


@pytest.mark.parametrize("text", ["0431-88900000", "12345", "1384310000", "138431000001", "20131384310000"])
def test_no_telephone(news, text):
    assert not found(news(body=written(text)), "item.telephone")


def test_a_short_fact_may_be_a_telephone(news):
    assert not found(news(author="13843100000"), "item.telephone")


def test_dead_links(news, column):
    gone, kept = factories.news(column), factories.news(column)
    body = [
        block("rich_text", f'<p><a linktype="page" id="{gone.pk}">a</a><a linktype="page" id="{kept.pk}">b</a></p>'),
        block("rich_text", '<p><a linktype="document" id="999">c</a></p>'),
        block("item", gone.pk),
        block("item", kept.pk),
    ]
    page = news(body=body, related_items=[block("item", gone.pk)])
    gone.delete()
    page = NewsArticlePage.objects.get(pk=page.pk)
    assert sorted(places(page, "item.dead_link")) == ["body", "body", "body", "related_items"]


def test_hidden_links(news, column):
    draft, public = factories.news(column, "草稿", publish=False), factories.news(column)
    secret = factories.news(column, "内部")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    links = "".join(f'<a linktype="page" id="{one.pk}">x</a>' for one in (draft, public, secret))
    page = news(body=[block("rich_text", f"<p>{links}</p>")], related_items=[block("item", draft.pk), block("item", public.pk)])
    assert [(one.field, "草稿" in one.message, "内部" in one.message) for one in found(page, "item.hidden_link")] == [
        ("body", True, False), ("body", False, True), ("related_items", True, False),
    ]  # fmt: skip


def test_written_addresses_of_our_sites(news, column):
    there = factories.news(column)
    base = "http://portal.localhost"
    good = [f"{base}/news/{there.slug}/", f"{base}/news/{there.slug}", f"{base}/", "https://www.gov.cn/x/", f"{base}/files/a.pdf"]
    bad = [f"{base}/news/nothing/", f"{base}/%E6%97%A0/?a=1#b"]
    links = "".join(f'<a href="{url}">x</a>' for url in good + bad)
    page = news(body=[block("rich_text", f"<p>{links}</p>"), block("video", {"url": f"{base}/no/", "transcript": "词"})])
    assert [url for one in found(page, "item.lost_address") for url in [*bad, f"{base}/no/"] if url in one.message] == [*bad, f"{base}/no/"]


def test_pictures_without_words(news):
    silent, decorative = factories.picture("无言", alt=""), factories.picture(alt="", is_decorative=True)
    body = [block("image", {"image": one.pk, "caption": ""}) for one in (silent, decorative, factories.picture())]
    page = news(body=body)
    page.image = silent
    assert sorted(places(page, "item.picture")) == ["body", "image"]


def test_tables_without_header(news):
    cells = [["一", "二"], ["三", "四"]]
    tables = [{"data": cells}, {"data": cells, "first_row_is_table_header": True}, {"data": cells, "first_col_is_header": True}]
    page = news(body=[block("table", one) for one in [*tables, {"data": [[None, ""]]}, None]])
    assert [one.block for one in found(page, "item.table")] == [page.body[0].id]


def test_column_that_is_not_public(portal):
    hidden = factories.add(portal, ColumnPage(title="暗栏", slug="dark"), publish=False)
    assert found(factories.news(hidden, publish=False), "item.column")
    assert not found(factories.news(factories.column(portal), publish=False), "item.column")


@pytest.mark.parametrize(("length", "said"), [(60, 0), (61, 1), (255, 1)])
def test_title(news, length, said):
    assert len(found(news("题" * length), "item.title")) == said


def test_summary(news, portal):
    assert places(news(summary=" "), "item.summary") == ["summary"]
    assert not found(news(summary="摘要"), "item.summary")
    assert not found(portal, "item.summary")


def test_term(news, column):
    assert places(news(), "item.term") == ["classifications"]
    assert not found(column, "item.term")


@pytest.mark.parametrize(
    ("kind", "value"),
    [("rich_text", None), ("heading", {}), ("image", {}), ("image", {"image": 999}), ("gallery", {}), ("gallery", {"images": [{}]}),
     ("table", None), ("table", {"data": None}), ("attachment", None), ("item", 999), ("questions", {}), ("nonsense", None)],
)  # fmt: skip
def test_broken_blocks_break_no_rule(news, kind, value):
    page = news()
    NewsArticlePage.objects.filter(pk=page.pk).update(body=[block(kind, value)])
    page = NewsArticlePage.objects.get(pk=page.pk)
    for rule in rules_for(page):
        list(rule.check(page))
