"""Word documents, made as they are needed: by python-docx, and by hand where it does not know of a thing."""

import io
import re
import zipfile

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from PIL import Image

TITLE = ("清河县人民政府办公室", "关于做好秋粮收购工作的通知")
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
SHAPES = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
ALTERNATIVES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def of_lines(*lines):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def centred(document, text, size=22):
    paragraph = document.add_paragraph()
    paragraph.alignment = ALIGN.CENTER
    paragraph.add_run(text).font.size = Pt(size)
    return paragraph


def aside(document, text):
    document.add_paragraph(text).alignment = ALIGN.RIGHT


def picture_file(colour="#2b6cb0", kind="PNG", size=(320, 200)):
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, kind)
    file.seek(0)
    return file


def add_picture(document, words="", **kwargs):
    document.add_picture(picture_file(**kwargs), width=Cm(8))
    properties = document.element.body.iter(qn("wp:docPr"))
    list(properties)[-1].set("descr", words)


def notice(number="清政办发〔2031〕7号", issuer="清河县人民政府办公室"):
    """A 红头文件 as offices write it: no styles, everything by hand; with a table of merged cells, lists and a picture."""
    document = Document()
    centred(document, f"{issuer}文件", 36)
    centred(document, number, 16)
    for line in TITLE:
        centred(document, line)
    document.add_paragraph("各乡镇人民政府，县政府各部门：")
    document.add_paragraph("为做好今年秋粮收购，现将有关事项通知如下。")
    document.add_paragraph("一、总体要求")
    paragraph = document.add_paragraph("坚持市场化收购和政策性收购相结合，")
    paragraph.add_run("严守").bold = True
    paragraph.add_run("农民“种粮卖得出”的底线，收购期间各站点不得限收、拒收、压级压价，也不得给农民打白条。")
    document.add_paragraph("二、重点任务")
    for item in ("开展仓储设施检修", "公布收购站点和电话", "组织质量检测"):
        document.add_paragraph(item, style="List Bullet")
    for item in ("九月底前完成检修", "十月一日起敞开收购"):
        document.add_paragraph(item, style="List Number")
    document.add_paragraph("表1 收购站点安排")
    add_table(document)
    add_picture(document, "收购站点分布示意图")
    document.add_paragraph("图1 收购站点分布")
    document.add_paragraph("本通知自2031年10月1日起施行，有效期至2033年9月30日。")
    aside(document, issuer)
    aside(document, "2031年9月12日")
    document.add_paragraph("（此件公开发布）")
    return document


def add_table(document):
    table = document.add_table(rows=4, cols=3, style="Table Grid")
    words = [["乡镇", "站点", "电话"], ["城关镇", "一号库", "1001"], ["", "二号库", "1002"], ["合计", "", "2"]]
    for row, cells in enumerate(words):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(3, 1))
    for cell in (table.cell(1, 0), table.cell(3, 0)):  # merging joins the texts as paragraphs
        for paragraph in cell.paragraphs[1:]:
            paragraph._element.getparent().remove(paragraph._element)
    return table


def with_xml(document, xml, last=True):
    """Puts XML before the end of the text, as a paragraph or into one."""
    document.element.body.insert(-1, parse_xml(xml))
    return document


def paragraph_of(inner, more=""):
    return f"<w:p {nsdecls('w', 'r', 'wp', 'a', 'pic')} {MATHS} {SHAPES} {ALTERNATIVES} {more}>{inner}</w:p>"


def changed(data, changes=None, extra=None):
    """The same package with parts changed by functions of their text, and parts added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            content = source.read(name)
            if name in (changes or {}):
                content = changes[name](content.decode()).encode()
            archive.writestr(name, content)
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return target.getvalue()


def into_body(xml):
    """A change of `word/document.xml`: something more at the beginning of its body."""
    return lambda text: re.sub(r"(<w:body>)", lambda match: match[1] + xml, text, count=1)


def zipped(parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def numbered(document, levels, lines):
    """Paragraphs that Word numbers by itself. `levels`: format and text of each level; `lines`: level and words."""
    part = document.part.numbering_part.element
    number = str(max((int(one.get(qn("w:abstractNumId"))) for one in part.findall(qn("w:abstractNum"))), default=0) + 1)
    inner = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (kind, text) in enumerate(levels)
    )
    part.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{inner}</w:abstractNum>'))
    part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="9{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    for level, words in lines:
        paragraph = document.add_paragraph(words)
        if level is not None:
            properties = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="9{number}"/></w:numPr>'))
    return document
