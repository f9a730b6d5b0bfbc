"""The record on paper, in Chinese. The fonts are those that every reader of PDF has for Chinese: none needs to be installed here."""

import io
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from cms.withdrawals.evidence.record import Record

FONT = "STSong-Light"
TEXT = ParagraphStyle("text", fontName=FONT, fontSize=9.5, leading=14, wordWrap="CJK")
TITLE = ParagraphStyle("title", parent=TEXT, fontSize=18, leading=28, alignment=1, spaceAfter=4 * mm)
HEADING = ParagraphStyle("heading", parent=TEXT, fontSize=12, leading=20, spaceBefore=4 * mm)
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])


def written(record: Record) -> bytes:
    """The PDF's bytes."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    file = io.BytesIO()
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), 20 * mm)
    paper = SimpleDocTemplate(file, pagesize=A4, title="撤稿记录", author="Govwire", **margins)
    paper.build(story(record), onFirstPage=_numbered, onLaterPages=_numbered)
    return file.getvalue()


def story(record: Record) -> list[Flowable]:
    return [
        Paragraph("撤稿记录", TITLE),
        facts(what_left(record)),
        Paragraph("收到过该信息的媒体", HEADING),
        *(partners(record["partners"]) or [Paragraph("没有媒体收到过该信息。", TEXT)]),
        Paragraph("发布台账中的记载", HEADING),
        grid([28, 62, 35, 45], [["序号", "时间", "事件", "操作人"], *map(_event, record["events"])]),
        Paragraph("核验", HEADING),
        facts([("记录生成时间", record["madeAt"]), ("记录 SHA-256", record["sha256"])]),
        Spacer(1, 2 * mm),
        Paragraph("SHA-256 由同名 JSON 文件去掉 sha256 一项、键按次序排列、不含空格后计算得出。", TEXT),
    ]


def what_left(record: Record) -> list[tuple[str, Any]]:
    item, left = record["item"], record["withdrawal"]
    return [
        ("标题", item["title"]), ("标识", f"{item['contentId']}（{item['locale']}）"), ("原地址", f"{item['site']} {item['path']}"),
        ("撤稿时间", left["at"]), ("台账序号", left["position"]), ("操作人", left["by"]), ("原因", left["reason"]),
        ("重新公开时间", left["publicAgainAt"]),
    ]  # fmt: skip


def _event(one: Record) -> list[Any]:
    return [one[name] for name in ("position", "at", "kind", "by")]


def partners(found: list[Record]) -> list[Flowable]:
    """A table for each."""
    made: list[Flowable] = []
    for one in found:
        received = f"版本 {one['receivedVersion']}，{one['receivedAt']}，订阅源 {one['feed']}"
        reminded = f"{one['reminders']} 次，最近 {one['remindedAt']}" if one["reminders"] else "无"
        made += [
            facts(
                [
                    ("媒体", one["name"]), ("收到", received), ("收到正文的哈希", one["receivedTextHash"]), ("要求撤稿", one["askedAt"]),
                    ("经订阅源获知", one["fetchedAt"]), ("邮件通知", one["mailedAt"]), ("催办", reminded),
                    ("确认撤下", f"{one['confirmedAt']}，{one['confirmedBy']}" if one["confirmedAt"] else "尚未确认"),
                ]
            ),
            Spacer(1, 3 * mm),
        ]  # fmt: skip
    return made


def facts(pairs: list[tuple[str, Any]]) -> Table:
    """Name and value, a line each."""
    return grid([35, 135], [[name, value] for name, value in pairs])


def grid(widths: list[int], rows: list[list[Any]]) -> Table:
    """Widths in millimetres; what is not known is a dash."""
    cells = [[Paragraph(escape(str(value)) if value not in (None, "") else "—", TEXT) for value in row] for row in rows]
    return Table(cells, colWidths=[width * mm for width in widths], style=GRID)


def _numbered(canvas: Any, paper: Any) -> None:
    canvas.setFont(FONT, 8)
    canvas.drawCentredString(A4[0] / 2, 10 * mm, f"第 {paper.page} 页")
