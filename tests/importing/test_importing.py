"""Lines of a file become published documents, once each."""

import pytest
from django.db import OperationalError

from cms.importing import running
from cms.importing.models import ImportedDocument
from cms.importing.pages import keeping
from cms.importing.pages.keeping import Outcome
from cms.ledger.models import Event
from cms.library.models import Item
from cms.policies.models import PolicyDocumentPage, PolicyIssuer
from cms.publishing.reconciling import reconcile
from cms.taxonomy.loading import load
from tests import factories
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

QUERY = """{ items(filter: {documentTypes: [POLICY_DOCUMENT]}) { totalCount nodes { ... on PolicyDocument {
  title publishedAt updatedAt migrated path source documentNumber indexNumber writtenOn effectiveOn validity inForce
  issuers { name organisation { title } } organisations { title } terms { id } column { title } body { __typename } } } } }"""


def stored():
    return Item.objects.get(document_type="policy_document")


def kinds(item):
    return list(Event.objects.filter(key=item.content_id).order_by("position").values_list("kind", flat=True))


def outcomes(summary):
    return {outcome: count for outcome, count in summary.outcomes.items() if count}


def test_every_field_reaches_the_public(bring, source, line):
    load()
    fields = {"date": "2019-01-27", "effective_date": "2019-03-01", "doc_number": "国发〔2019〕5号", "index_number": "000014349/2019-00007"}
    more = {"issuer": "国务院、吉林省人民政府", "subject": "科技、教育\\教育", "region": "吉林", "source_url": "http://www.gov.cn/1.htm"}
    bring(source(line(**fields, **more)))
    (node,) = data(QUERY)["items"]["nodes"]
    assert (node["title"], node["migrated"], node["source"]) == ("关于测试的通知", True, "国务院、吉林省人民政府")
    assert node["publishedAt"] == node["updatedAt"] == "2019-02-15T00:00:00+08:00"
    assert (node["documentNumber"], node["indexNumber"]) == ("国发〔2019〕5号", "000014349/2019-00007")
    assert (node["writtenOn"], node["effectiveOn"], node["validity"], node["inForce"]) == ("2019-01-27", "2019-03-01", "UNKNOWN", None)
    assert node["issuers"] == [
        {"name": "国务院", "organisation": None},
        {"name": "吉林省人民政府", "organisation": {"title": "吉林省人民政府"}},
    ]
    assert node["organisations"] == [{"title": "吉林省人民政府"}]
    assert {term["id"] for term in node["terms"]} == {"subject:education", "genre:notice", "region:220000"}
    assert {block["__typename"] for block in node["body"]} == {"RichTextBlock", "HeadingBlock"}
    kept = ImportedDocument.objects.get()
    assert (kept.source_id, kept.source_url) == ("doc-1", "http://www.gov.cn/1.htm")
    assert reconcile(repair=False).items == []


def test_again_nothing_changes(bring, source, line):
    path = source(line("a"), line("b"))
    assert outcomes(bring(path)[0]) == {Outcome.IMPORTED: 2}
    before = (Event.objects.count(), PolicyDocumentPage.objects.count())
    assert outcomes(bring(path)[0]) == {Outcome.UNCHANGED: 2}
    assert (Event.objects.count(), PolicyDocumentPage.objects.count()) == before


def test_a_changed_line_updates_its_page(bring, source, line):
    bring(source(line()))
    page, item = PolicyDocumentPage.objects.get(), stored()
    page.summary = "编者写的摘要"
    page.save_revision().publish()
    changed = line(title="关于测试的新通知", issuer="国务院", publish_date="2019-02-16")
    assert outcomes(bring(source(changed))[0]) == {Outcome.UPDATED: 1}
    after = stored()
    assert (after.content_id, after.path) == (item.content_id, item.path)
    assert (after.title, after.document["summary"]) == ("关于测试的新通知", "编者写的摘要")
    assert after.document["publishedAt"] == "2019-02-16T00:00:00+08:00"
    assert kinds(item) == ["published", "updated", "updated"]
    assert PolicyIssuer.objects.count() == 1


def test_a_new_parser_reads_unchanged_lines_again(bring, source, line, monkeypatch):
    path = source(line())
    bring(path)
    monkeypatch.setattr(keeping, "PARSER", keeping.PARSER + 1)
    assert outcomes(bring(path)[0]) == {Outcome.UPDATED: 1}
    assert kinds(stored()) == ["published"]


def test_it_goes_on_where_it_stopped(bring, source, line):
    path = source(*[line(f"doc-{number}") for number in range(3)])
    answers = iter([False, True])
    stopped, _ = bring(path, stop=lambda: next(answers))
    assert (stopped.stopped, outcomes(stopped)) == (True, {Outcome.IMPORTED: 1})
    assert outcomes(bring(path)[0]) == {Outcome.UNCHANGED: 1, Outcome.IMPORTED: 2}
    assert PolicyDocumentPage.objects.count() == 3


@pytest.mark.parametrize("leave", [PolicyDocumentPage.delete, PolicyDocumentPage.unpublish])
def test_what_editors_took_away_stays_away(bring, source, line, leave):
    bring(source(line()))
    leave(PolicyDocumentPage.objects.get())
    assert outcomes(bring(source(line()))[0]) == {Outcome.UNCHANGED: 1}
    summary, _ = bring(source(line(title="新")))
    assert outcomes(summary) == {Outcome.LEFT_ALONE: 1}
    assert "doc-1" in "\n".join(summary.lines())
    assert not Item.objects.filter(document_type="policy_document").exists()


def test_undated_documents_are_named(bring, source, line):
    summary, _ = bring(source(line(title="2015年政府工作报告", publish_date=None, body="各位代表：\n现在报告工作。")))
    assert stored().document["publishedAt"] == "2015-01-01T00:00:00+08:00"
    assert any("2015年政府工作报告" in said for said in summary.lines())


def test_a_summer_day_stays_that_day_by_either_clock(bring, source, line):
    bring(source(line(publish_date="1988-07-01")))
    assert stored().document["publishedAt"][:10] == "1988-07-01"
    assert stored().published_at.isoformat() == "1988-06-30T16:00:00+00:00"


def test_bad_lines_never_stop_the_good_ones(bring, source, line):
    long = line("long", body="长" * 3_400_000)
    lines = [
        "{",
        line(title=""),
        line("a"),
        line("a"),
        long,
        line("b", publish_date=None, body="无日期。"),
        line("c", doc_number="号" * 121),
        line("d"),
    ]
    summary, rejects = bring(source(*lines, line("e", issuer="厅" * 121), b"\xff"))
    codes = {1: "not_json", 2: "missing_field", 4: "repeated_id", 5: "too_long", 6: "undated", 7: "not_published", 9: "not_published"}
    assert rejects == {**codes, 10: "not_utf8"}
    assert outcomes(summary) == {Outcome.IMPORTED: 2}
    assert sorted(ImportedDocument.objects.values_list("source_id", flat=True)) == ["a", "d"]
    assert "  rejected as not_published: 2" in list(summary.lines())


def test_what_fails_leaves_nothing(bring, source, line, monkeypatch):
    def fail(*args):
        raise RuntimeError("broken")

    bring(source(line("a")))
    monkeypatch.setattr("cms.publishing.listeners.signals.refresh", fail)
    _, rejects = bring(source(line("b")))
    assert rejects == {1: "not_published"}
    assert ImportedDocument.objects.get().page == PolicyDocumentPage.objects.get()


def test_a_database_that_cannot_be_written_rejects_no_line(bring, source, line, monkeypatch):
    def locked(*args):
        raise OperationalError("database is locked")

    monkeypatch.setattr(keeping, "remember", locked)
    with pytest.raises(OperationalError):
        bring(source(line()))
    assert not PolicyDocumentPage.objects.exists()


def test_messages_name_the_field():
    from django.core.exceptions import ValidationError

    assert running.explained(ValidationError({"title": "Too long."})) == "title: Too long."
    assert running.explained(ValidationError("Not so.")) == "Not so."
    assert running.explained(ValueError("broken")) == "ValueError: broken. The log says where."


def test_imported_pages_are_found_in_the_desk(bring, source, line):
    from wagtail.models import ReferenceIndex

    bring(source(line(issuer="吉林省人民政府")))
    page = PolicyDocumentPage.objects.get()
    assert page in PolicyDocumentPage.objects.search("测试")
    assert {row.model_path for row in ReferenceIndex.get_references_for_object(page)} >= {"issuers.item.organisation"}
    assert factories.locale() == page.locale
