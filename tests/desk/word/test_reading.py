"""What is read off a document, before any page is made of it."""

import datetime

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cms.desk.word.page.making import read
from cms.desk.word.text.blocks import body_of
from cms.desk.word.text.pieces import Grid
from tests.desk.word import documents
from tests.desk.word.documents import of_lines, paragraph_of, saved, with_xml


def reading(document):
    data = document if isinstance(document, bytes) else saved(document)
    return read(data, "文件.docx")


def blocks(found):
    return [(block["type"], block["value"]) for block in body_of(found.body, {number: number for number in range(9)})]


def headings(found):
    return [(value["text"], value["level"]) for kind, value in blocks(found) if kind == "heading"]


def prose(found):
    return "".join(value for kind, value in blocks(found) if kind == "rich_text")


def notes(found, kind):
    return [note.text for note in found.notes if note.kind == kind]


def test_a_notice_as_offices_write_it():
    facts = reading(documents.notice()).facts
    assert facts.title == "清河县人民政府办公室关于做好秋粮收购工作的通知"
    assert facts.document_number == "清政办发〔2031〕7号"
    assert facts.letterhead == facts.signers == ["清河县人民政府办公室"]
    assert facts.signed_on == datetime.date(2031, 9, 12)
    assert (facts.effective_on, facts.expires_on) == (datetime.date(2031, 10, 1), datetime.date(2033, 9, 30))


def test_its_text_becomes_blocks():
    found = blocks(reading(documents.notice()))
    assert [kind for kind, _value in found] == ["rich_text", "heading", "rich_text", "heading", "rich_text", "table", "image", "rich_text"]
    assert [value["text"] for kind, value in found if kind == "heading"] == ["一、总体要求", "二、重点任务"]
    assert "<strong>严守</strong>" in found[2][1]
    assert "<ul><li>开展仓储设施检修</li><li>公布收购站点和电话</li><li>组织质量检测</li></ul>" in found[4][1]
    assert "<ol><li>九月底前完成检修</li>" in found[4][1]
    assert found[6][1] == {"image": 0, "caption": "图1 收购站点分布"}
    assert found[7][1].endswith("<p>清河县人民政府办公室</p><p>2031年9月12日</p><p>（此件公开发布）</p>")


def test_merged_cells_and_the_header():
    (value,) = [value for kind, value in blocks(reading(documents.notice())) if kind == "table"]
    assert value["data"] == [["乡镇", "站点", "电话"], ["城关镇", "一号库", "1001"], ["", "二号库", "1002"], ["合计", "", "2"]]
    assert value["mergeCells"] == [{"row": 1, "col": 0, "rowspan": 2, "colspan": 1}, {"row": 3, "col": 0, "rowspan": 1, "colspan": 2}]
    assert value["first_row_is_table_header"]
    assert value["table_caption"] == "表1 收购站点安排"


def test_a_header_that_was_guessed_is_said():
    found = reading(documents.notice())
    assert notes(found, "check") == ["第1个表格：已把首行作为表头，请核对。"]
    table = Document()
    rows = table.add_table(2, 2)
    for cell, text in zip([cell for row in rows.rows for cell in row.cells], ["120", "4.5", "7", "8"], strict=True):
        cell.text = text
    assert notes(reading(table), "check")[-1] == "第1个表格没有表头：请把首行或首列设为表头。"


def test_a_row_that_word_repeats_is_the_header():
    document = Document()
    document.add_paragraph("一个表")
    grid = documents.add_table(document)
    grid.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    found = reading(document)
    assert next(piece for piece in found.body if isinstance(piece, Grid)).headed
    assert not notes(found, "check")


def test_styles_make_headings_and_the_title():
    document = Document()
    document.add_paragraph("全县粮食工作要点", style="Title")
    document.add_paragraph("开头的一段话。")
    document.add_heading("第一部分", 1)
    document.add_heading("一个方面", 3)
    document.add_paragraph("一、这里只是文字，因为作者用了标题样式")
    found = reading(document)
    assert found.facts.title == "全县粮食工作要点"
    assert headings(found) == [("第一部分", "2"), ("一个方面", "3")]


def test_a_lone_first_heading_is_the_title():
    document = Document()
    document.add_heading("全县粮食工作要点", 1)
    document.add_heading("要做的事", 2)
    document.add_paragraph("做好秋粮收购。")
    found = reading(document)
    assert (found.facts.title, headings(found)) == ("全县粮食工作要点", [("要做的事", "2")])


def test_news_says_where_it_is_from():
    document = Document()
    documents.centred(document, "清河县秋粮开秤")
    document.add_paragraph("来源：清河日报　　作者：张三")
    document.add_paragraph("本报讯 昨天上午，全县各收购站点同时开秤，第一天收购玉米三千余吨，价格与去年同期持平，农民卖粮不用排长队。")
    facts = reading(document).facts
    assert (facts.title, facts.labelled) == ("清河县秋粮开秤", {"source": "清河日报", "author": "张三"})


def test_several_bodies_sign_together():
    bodies = "清河县财政局　　清河县农业农村局"
    found = reading(of_lines("关于拨付补贴的通知", "各乡镇：", "现将有关事项通知如下。", bodies, "2031年3月5日"))
    assert found.facts.issuers == ["清河县财政局", "清河县农业农村局"]


def test_what_is_of_the_paper_is_left_out_and_said():
    head = ("000012", "特急", "清河县人民政府文件", "清政发〔2031〕3号      签发人：李四")
    found = reading(of_lines(*head, "关于防汛的通知", "各乡镇：", "请做好防汛。"))
    assert found.facts.document_number == "清政发〔2031〕3号"
    assert found.facts.title == "关于防汛的通知"
    assert notes(found, "lost") == [f"“{words}”是纸质文件上的标记，未保留。" for words in ("000012", "特急", "签发人：李四")]


def test_without_a_title_the_file_names_it():
    long = "这一段话很长，" * 20 + "说的是粮食收购。"
    found = reading(of_lines(long))
    assert found.facts.title == "文件"
    assert notes(found, "check") == ["没有识别出标题，暂用文件名作标题，请修改。"]
    assert long in prose(found)


def test_numbers_that_word_counts_become_text_where_no_list_says_them():
    levels = [("chineseCounting", "%1、"), ("decimal", "%2."), ("decimal", "%2.%3")]
    lines = [(0, "总体要求"), (1, "目标"), (1, "原则"), (2, "节约"), (0, "重点任务"), (None, "说明。"), (1, "开秤")]
    found = reading(documents.numbered(Document(), levels, [(None, "一份要点"), *lines]))
    text = prose(found) + "".join(words for words, _level in headings(found))
    assert "一、总体要求" in text
    assert "二、重点任务" in text
    assert "2.1节约" in text
    assert "1.开秤" in text or "<ol><li>开秤</li></ol>" in text


def test_an_interrupted_list_goes_on_counting():
    lines = [(0, "第一件"), (0, "第二件"), (None, "插入一段话。"), (0, "第三件")]
    found = reading(documents.numbered(Document(), [("decimal", "%1.")], [(None, "一份要点"), *lines]))
    assert "<ol><li>第一件</li><li>第二件</li></ol>" in prose(found)
    assert "<p>3.第三件</p>" in prose(found)


def test_lists_within_lists():
    found = reading(documents.numbered(Document(), [("bullet", "•"), ("bullet", "◦")], [(None, "要点"), (0, "外"), (1, "内"), (0, "又")]))
    assert "<ul><li>外<ul><li>内</li></ul></li><li>又</li></ul>" in prose(found)


def linked(document, address):
    paragraph = document.add_paragraph("见")
    key = document.part.relate_to(address, f"{documents.RELATIONS}/hyperlink", is_external=True)
    paragraph._p.append(parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{key}"><w:r><w:t>这里</w:t></w:r></w:hyperlink>'))


def test_links_to_addresses_stay_and_those_to_files_do_not():
    document = Document()
    document.add_paragraph("一个标题")
    for address in ("https://www.example.org/a?b=1&c=2", "file:///C:/secret.docx", "javascript:alert(1)"):
        linked(document, address)
    text = prose(reading(document))
    assert '<a href="https://www.example.org/a?b=1&amp;c=2">这里</a>' in text
    assert "secret" not in text
    assert "javascript" not in text
    assert text.count("这里") == 3


def test_no_markup_comes_in_as_text():
    found = reading(of_lines("一个标题", "<script>alert(1)</script> & <b>粗</b>。"))
    assert prose(found) == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;粗&lt;/b&gt;。</p>"


BOX = "<w:txbxContent><w:p><w:r><w:t>框里的话</w:t></w:r></w:p></w:txbxContent>"
NEW_BOX = f"<w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing>"
OLD_BOX = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
BOTH_BOXES = f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps">{NEW_BOX}</mc:Choice>
<mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent></w:r>"""
FORMULA = "<w:r><w:t>面积</w:t></w:r><m:oMath><m:r><m:t>S=ab</m:t></m:r></m:oMath><w:r><w:t>平方米。</w:t></w:r>"
CHANGES = """<w:r><w:t>原文</w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>新增</w:t></w:r></w:ins>
<w:del w:id="2" w:author="a"><w:r><w:delText>删去</w:delText></w:r></w:del>"""
CHART = '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId99"/></w:drawing></w:r>'
OBJECT = '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>'
LINKED = """<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="{key}"/></pic:blipFill></pic:pic>
</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""
FIELD = '<w:fldSimple w:instr="SEQ"><w:r><w:t>图1</w:t></w:r></w:fldSimple><w:r><w:t>示意</w:t></w:r>'
CONTENTS = """<w:sdt {0}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
<w:sdtContent><w:p><w:r><w:t>目录 1</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
RUBY = "<w:r><w:ruby><w:rt><w:r><w:t>yù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>彧</w:t></w:r></w:rubyBase></w:ruby></w:r>"


@pytest.mark.parametrize(
    ("inner", "kind", "note", "text"),
    [
        pytest.param(BOTH_BOXES, "check", "1个文本框里的文字放在了它所在段落之后，请移到合适的位置。", "框里的话", id="text box"),
        pytest.param(f"<w:r>{NEW_BOX}</w:r>", "lost", "有一个文本框未保留：“框里的话”", None, id="text box that cannot be read"),
        pytest.param(FORMULA, "lost", "1处公式以〔…〕中的文字代替，请换成公式的图片。", "面积〔S=ab〕平方米。", id="formula"),
        pytest.param(
            CHANGES, "check", "文档带有修订标记，已按“接受全部修订”读入，请核对，尤其是删去的文字。", "原文新增", id="tracked changes"
        ),
        pytest.param(CHART, "lost", "1个图表或示意图未保留。请在 Word 里把它另存为图片后加入。", None, id="chart"),
        pytest.param(OBJECT, "lost", "1个嵌入对象（如 Excel 表格）未保留。请改为表格，或作为附件上传。", None, id="object"),
        pytest.param(FIELD, None, None, "图1示意", id="field"),
        pytest.param(RUBY, None, None, "彧", id="pronunciation"),
    ],
)
def test_what_no_page_holds_is_said(inner, kind, note, text):
    document = Document()
    document.add_paragraph("一个标题")
    found = reading(with_xml(document, paragraph_of(inner)))
    assert not kind or note in notes(found, kind)
    assert text is None or text in prose(found)
    assert "删去" not in prose(found)


def test_pictures_outside_the_document_are_not_fetched(monkeypatch):
    monkeypatch.setattr("mammoth.docx.files.urlopen", lambda *args: pytest.fail("fetched"))
    document = Document()
    document.add_paragraph("一个标题")
    key = document.part.relate_to("http://127.0.0.1:9/a.png", f"{documents.RELATIONS}/image", is_external=True)
    found = reading(with_xml(document, paragraph_of(LINKED.format(key=key))))
    assert notes(found, "lost") == ["1张图片在文档里只是链接，没有下载。请插入图片本身。"]
    assert not found.converted.pictures


def test_headers_comments_and_contents_are_said():
    document = Document()
    document.add_paragraph("一个标题")
    document.sections[0].header.paragraphs[0].text = "清河县人民政府公报"
    document.sections[0].footer.paragraphs[0].text = "— 3 —"
    paragraph = document.add_paragraph("正文的一句话。")
    document.add_comment(paragraph.runs, "这里再核一下", author="甲")
    found = reading(with_xml(document, CONTENTS.format(nsdecls("w"))))
    assert notes(found, "lost") == ["1条批注未保留。", "页眉页脚未保留：“清河县人民政府公报”", "目录未保留：页面会按标题生成目录。"]
    assert "目录" not in prose(found)


def test_own_styles_become_text():
    document = Document()
    document.add_paragraph("一个标题")
    document.styles.add_style("公文正文", 1)
    document.add_paragraph("正文的一句话。", style="公文正文")
    found = reading(document)
    assert notes(found, "check") == ["没有对应格式的样式按正文处理：公文正文"]
    assert prose(found) == "<p>正文的一句话。</p>"


def test_a_signature_on_the_right_in_an_attachment_does_not_count():
    attached = ("附件", "物资清单", "清河县应急局", "2031年4月1日")
    found = reading(of_lines("关于防汛的通知", "各乡镇：", "请做好防汛。", "清河县水利局", "2031年5月1日", *attached))
    assert found.facts.signed_on == datetime.date(2031, 5, 1)
    assert found.facts.issuers == ["清河县水利局"]
    assert "文档里有几处署名和日期，取了第一处，请核对。" in notes(found, "check")


def test_centred_text_within_the_body_stays():
    document = documents.notice()
    last = document.add_paragraph("附表说明")
    last.alignment = ALIGN.CENTER
    assert "<p>附表说明</p>" in prose(reading(document))


def test_bodies_that_issue_together():
    one_above_the_other = (
        "清河县财政局",
        "清河县教育局文件",
        "清财教〔2031〕9号 签发人：李四",
        "关于奖补资金的通知",
        "各乡镇：",
        "请落实。",
    )
    facts = reading(of_lines(*one_above_the_other)).facts
    assert (facts.letterhead, facts.document_number) == (["清河县财政局", "清河县教育局"], "清财教〔2031〕9号")
    assert facts.title == "关于奖补资金的通知"
    document = Document()
    table = document.add_table(2, 2)
    for cell, text in zip([cell for row in table.rows for cell in row.cells], ["清河县财政局", "文件", "清河县教育局", ""], strict=True):
        cell.text = text
    table.cell(0, 1).merge(table.cell(1, 1))
    for line in one_above_the_other[2:]:
        document.add_paragraph(line)
    facts = reading(document).facts
    assert (facts.letterhead, facts.title) == (["清河县财政局", "清河县教育局"], "关于奖补资金的通知")


def test_a_report_with_who_gave_it():
    document = Document()
    for line in ("政府工作报告", "——2031年1月20日在清河县人民代表大会上", "（2031年1月20日）"):
        documents.centred(document, line)
    document.add_paragraph("各位代表：")
    document.add_paragraph("现在，我代表县人民政府报告工作。")
    found = reading(document)
    assert found.facts.title == "政府工作报告"
    assert "——2031年1月20日在清河县人民代表大会上" in prose(found)


@pytest.mark.parametrize("title", ["省政府印发重要文件", "国务院办公厅督查组来我县", "2031年工作要点", "Grain purchase 2031"])
def test_titles_that_look_like_something_else(title):
    document = Document()
    documents.centred(document, title)
    document.add_paragraph("这一段是正文，说的是全县的粮食收购工作，以及各乡镇各部门应当怎样配合。")
    assert reading(document).facts.title == title
