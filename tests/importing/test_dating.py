"""Publication dates, and what the fields of a source document become."""

from datetime import date

import pytest

from cms.importing.dating import DateSource, PublicationDate, dates_in, publication_date
from cms.importing.fields import policy_fields
from cms.importing.source import SourceDocument
from cms.library.numerals import whole_number

TODAY = date(2026, 7, 1)


def document(**values) -> SourceDocument:
    return SourceDocument.model_validate({"id": "a", "title": "灯会办法", "body": "灯会办法\n正文。", **values})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("27", 27),
        ("２７", 27),
        ("二十七", 27),
        ("十", 10),
        ("一百零五", 105),
        ("二○一九", 2019),
        ("二〇〇五", 2005),
        ("章", None),
        ("", None),
    ],
)
def test_numerals(text, number):
    assert whole_number(text) == number


@pytest.mark.parametrize(
    "text", ["二○一九年一月二十七日", "2019年1月27日", "２０１９年１月２７日", "2019-01-27", "2019-1-27 09:00", "2019 年 1 月 27 日"]
)
def test_days_are_read(text):
    assert list(dates_in(text)) == [date(2019, 1, 27)]


def test_impossible_days_are_not():
    assert list(dates_in("2019年2月30日")) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"publish_date": "2019-02-15", "date": "2019-01-27"}, (date(2019, 2, 15), DateSource.PUBLISH_DATE)),
        ({"date": "2019-01-27"}, (date(2019, 1, 27), DateSource.DATE)),
        ({"publish_date": "2030-01-01", "date": "2019-01-27"}, (date(2019, 1, 27), DateSource.DATE)),
        ({"body": "正文。\n县政府\n二○一九年一月二十七日\n（公开）"}, (date(2019, 1, 27), DateSource.TEXT)),
        ({"body": "——2019年3月5日在大会上\n各位代表："}, (date(2019, 3, 5), DateSource.TEXT)),
        ({"title": "2019年工作报告", "body": "2001年1月1日，" + "桥修好了。" * 20}, (date(2019, 1, 1), DateSource.TITLE_YEAR)),
        ({"title": "2019年工作报告", "body": "正文。\n1978年12月18日"}, (date(2019, 1, 1), DateSource.TITLE_YEAR)),
    ],
)
def test_publication_date(values, expected):
    assert publication_date(document(**values), TODAY) == PublicationDate(*expected)


def test_no_date_at_all():
    assert publication_date(document(), TODAY) is None
    assert publication_date(document(title="2030年工作报告"), TODAY) is None


def test_fields():
    fields = policy_fields(
        document(
            kind="regulation",
            category="地方性法规",
            issuer="清河县人民政府、清河县水利局",
            doc_number="清政发〔2019〕1号",
            index_number="0001/2019-1",
            subject="农业、林业、水利\\水利、水务",
            region="清河",
            date="2019-01-27",
            history=["2018年1月1日 通过", "2019年3月1日 施行"],
        )
    )
    assert fields.issuers == ("清河县人民政府", "清河县水利局")
    assert fields.subject_path == ("农业、林业、水利", "水利、水务")
    assert (fields.document_number, fields.index_number, fields.region) == ("清政发〔2019〕1号", "0001/2019-1", "清河")
    assert (fields.written_on, fields.effective_on) == (date(2019, 1, 27), date(2019, 3, 1))
    assert fields.genre == "local-regulation"


@pytest.mark.parametrize(
    ("title", "kind", "genre"),
    [
        ("关于灯会的通知", None, "notice"),
        ("灯会意见", "policy_document", "opinions"),
        ("报告", "work_report", "work-report"),
        ("办法", None, "official-document"),
    ],
)
def test_genre(title, kind, genre):
    assert policy_fields(document(title=title, kind=kind)).genre == genre


def test_a_report_is_of_the_day_on_which_it_was_given():
    opening = "清河县政府工作报告\n——2031年1月20日在清河县第九届人民代表大会第一次会议上\n时间：2031-02-01\n各位代表："
    assert policy_fields(document(kind="work_report", body=opening, date="2031-02-01")).written_on == date(2031, 1, 20)
    assert policy_fields(document(kind="work_report", body="各位代表：", date="2031-02-01")).written_on is None


def test_bodies_that_issued_together():
    assert policy_fields(document(issuer="国务院、中央军委")).issuers == ("国务院", "中央军委")


def test_one_body_with_a_list_sign_in_its_name():
    assert policy_fields(document(issuer="农业、林业工作委员会")).issuers == ("农业、林业工作委员会",)
