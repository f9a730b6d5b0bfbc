"""Word documents and Excel workbooks, as small as the formats allow (ECMA-376)."""

from ..shapes.media import Worksheet
from .packing import content_types, packed, relationships, text

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_BOOK_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


def word(paragraphs: list[str]) -> bytes:
    """A Word document; the first paragraph is its title."""
    body = "".join(_paragraph(paragraph, title=number == 0) for number, paragraph in enumerate(paragraphs))
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1588" w:bottom="1440" w:left="1588"/></w:sectPr>'
    return packed(
        {
            "[Content_Types].xml": content_types({"word/document.xml": _WORD_KIND}),
            "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}{page}</w:body></w:document>',
        }
    )


def _paragraph(content: str, *, title: bool) -> str:
    """One paragraph of Word."""
    size, align, bold = (44, '<w:jc w:val="center"/>', "<w:b/>") if title else (28, '<w:spacing w:line="480"/>', "")
    fonts = '<w:rFonts w:eastAsia="SimSun"/>'
    run = f'<w:r><w:rPr>{fonts}{bold}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{text(content)}</w:t></w:r>'
    return f"<w:p><w:pPr>{align}</w:pPr>{run}</w:p>"


def workbook(sheets: list[Worksheet]) -> bytes:
    """An Excel workbook with one sheet for each."""
    names = [f"worksheets/sheet{number}.xml" for number in range(1, len(sheets) + 1)]
    tabs = "".join(f'<sheet name="{text(sheet.name)}" sheetId="{n}" r:id="rId{n}"/>' for n, sheet in enumerate(sheets, 1))
    kinds = {"xl/workbook.xml": _BOOK_KIND, **{f"xl/{name}": _SHEET_KIND for name in names}}
    parts = {
        "[Content_Types].xml": content_types(kinds),
        "_rels/.rels": relationships([("officeDocument", "xl/workbook.xml")]),
        "xl/_rels/workbook.xml.rels": relationships([("worksheet", name) for name in names]),
        "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>{tabs}</sheets></workbook>',
    }
    for name, sheet in zip(names, sheets, strict=True):
        parts[f"xl/{name}"] = _worksheet(sheet)
    return packed(parts)


def _worksheet(sheet: Worksheet) -> str:
    """The part of one sheet."""
    rows = "".join(f"<row>{''.join(_cell(value) for value in row)}</row>" for row in sheet.rows)
    widths = '<cols><col min="1" max="12" width="22" customWidth="1"/></cols>'
    return f'<worksheet xmlns="{_SHEET}">{widths}<sheetData>{rows}</sheetData></worksheet>'


def _cell(value: str | int | float) -> str:
    """One cell."""
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{text(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>"
