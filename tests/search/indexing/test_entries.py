"""Every family's rows become entries: what its fields say stands in columns, what lists know of it in ranges."""

import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.library import facets
from cms.library.models import Facet, Item
from cms.policies.models import Interpreted, PolicyDocumentPage, PolicyInterpretationPage
from cms.publishing import departures
from cms.services.models import ServiceItemPage
from search.columns import Column
from search.indexing.entries import entries_of
from search.indexing.models import AttachmentText
from search.meaning import choosing, files
from search.meaning.fetching import fetch
from search.text.folding import fold
from tests import factories
from tests.published import key, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

LONG = "为做好今年的高考工作，各级教育行政部门要加强领导，落实责任，完善措施，确保考试安全。" * 4


def entry(page):
    (found,) = entries_of(Item.objects.filter(content_id=key(page)))
    return found


def body(text):
    return json.dumps([factories.block("rich_text", f"<p>{text}</p>")])


def test_a_news_article(column):
    page = factories.news(
        column, "高考今日开考", keywords="高考，教育", summary="全省考生走进考场。", author="张三", source="吉林日报", body=body("考点开门")
    )
    found, stored = entry(page), row(page)
    assert (found.key, found.position) == ((key(page), "zh-Hans"), stored.position)
    assert found.published == facets.microseconds(stored.published_at)
    assert (found.document_type, found.title, found.archived, found.current) == ("news_article", "高考今日开考", False, True)
    assert found.ranges == set(Facet.objects.filter(item=stored).values_list("range", flat=True))
    said = {name: tokens.pairs for name, tokens in found.columns.items()}
    assert said[Column.TITLE] == "高考 考今 今日 日开 开考 考"
    assert said[Column.NAMES] == "高考 考 \ue000 教育 育"
    assert "全省 省考" in said[Column.LEAD]
    assert {"考点 点开 开门 门", "张三 三", "吉林 林日 日报 报"} == set(said[Column.BODY].split(" \ue000 "))
    assert Column.FILES not in said


def test_nothing_that_only_names_is_a_word(column):
    other = factories.news(column)
    link = f'<p>见<a linktype="page" id="{other.pk}">这里</a></p>'
    page = factories.news(column, "一条", body=json.dumps([factories.block("rich_text", link)]))
    tokens = " ".join(tokens.pairs for tokens in entry(page).columns.values())
    assert "见这 这里 里" in tokens
    assert not [part for part in ("item", "href", key(other).split("-")[0], "rich") if part in tokens]


def test_a_policy_document_and_what_belongs_to_it(column):
    policy = PolicyDocumentPage(title="若干措施", document_number="吉政办发〔2019〕36号", index_number="000014349/2019-00012")
    factories.add(column, policy)
    explaining = PolicyInterpretationPage(title="一图读懂")
    explaining.interpreted = [Interpreted(document=policy)]
    factories.add(column, explaining)
    basis = {"name": "若干措施", "document_number": "", "clause": "第一条", "text": "", "document": policy.pk}
    service = ServiceItemPage(title="申请补贴", legal_bases=json.dumps([factories.block("legal_basis", basis)]))
    factories.add(column, service)
    assert entry(policy).columns[Column.TITLE].singles == "若 干 措 施"
    assert entry(policy).numbers == ("吉政办发〔2019〕36号", "000014349/2019-00012")
    assert [entry(one).matter for one in (policy, explaining, service)] == [key(policy)] * 3
    assert "第一 一条" in entry(service).columns[Column.BODY].pairs


def test_what_no_longer_holds(column):
    repealed = factories.add(column, PolicyDocumentPage(title="旧办法", stated_validity="repealed"))
    unknown = factories.add(column, PolicyDocumentPage(title="某办法"))
    cancelled = factories.add(column, ServiceItemPage(title="某事项", service_status="cancelled", status_since=date(2024, 1, 1)))
    archived = factories.news(column)
    departures.archive(archived, "已归档")
    assert [entry(page).current for page in (repealed, unknown, cancelled, archived)] == [False, True, False, False]
    assert entry(archived).archived


def test_reposts_of_a_long_text_have_one_digest(column):
    one, same, short = (factories.news(column, f"第{number}条", body=body(text)) for number, text in enumerate([LONG, f"  {LONG}", "短"]))
    assert entry(one).copy_of == entry(same).copy_of != ""
    assert entry(short).copy_of == ""


def test_what_files_say(column):
    known, other = (factories.attachment(f"附件{number}", f"{number}.pdf", f"{number}".encode()) for number in range(2))
    AttachmentText.objects.create(sha256=known.sha256, text="表格里的字")
    page = factories.news(column, attachments=json.dumps([factories.block("attachment", file.pk) for file in (known, other)]))
    said = entry(page).columns[Column.FILES].pairs.split(" \ue000 ")
    assert sorted(said) == sorted(["附件 件 0", "附件 件 1", "表格 格里 里的 的字 字"])


def test_a_batch_costs_as_many_statements_as_one_item(column):
    pages = [factories.news(column, f"第{number}条", body=body(LONG)) for number in range(12)]
    rows = Item.objects.filter(content_id__in=[key(page) for page in pages])
    with CaptureQueriesContext(connection) as one:
        assert len(entries_of(rows[:1])) == 1
    with CaptureQueriesContext(connection) as all_of_them:
        assert len(entries_of(rows)) == 12
    assert len(all_of_them) == len(one) <= 7


def test_a_damaged_row_costs_no_other_its_place(column):
    broken, hollow, whole = (factories.news(column, f"第{number}条") for number in range(3))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE library_item SET document = '{' WHERE content_id = %s", [key(broken)])
        cursor.execute("UPDATE library_item SET document = '{}' WHERE content_id = %s", [key(hollow)])
    rows = Item.objects.filter(content_id__in=[key(page) for page in (broken, hollow, whole)])
    assert [found.key[0] for found in entries_of(rows)] == [key(whole)]


def test_its_meaning_is_of_title_lead_and_body_as_far_as_they_are_read(column, settings):
    page = factories.news(column, "高考今日开考", summary="全省考生走进考场。", keywords="教育", body=body("考点开门" * 100))
    assert entry(page).meaning == b""
    fetch(files.kept())
    settings.SEARCH_MODEL = str(files.kept())
    read = ("高考今日开考\n全省考生走进考场。\n" + "考点开门" * 100)[: choosing.MOST_CHARACTERS]
    assert entry(page).meaning == next(choosing.of_items([fold(read)])) != b""
