"""What is typed into the blocks of a StreamField, by their definition: a new kind of block is filled in by itself, or fails by name."""

import json
from collections.abc import Callable
from html import escape
from typing import Any

from hypothesis import strategies as st
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.coreutils import resolve_model_string
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text

from cms.sites.models.home import SlideBlock
from cms.taxonomy.models import Term
from cms.topics.blocks import SectionBlock
from tests.generation.pens import EACH, LEAST, Pen, Untaught

Maker = Callable[[Any, Pen, str], Any]

MOST = 3  # blocks or items of a list, where they are drawn
TALLEST = 4  # rows and columns of a table
# Of blocks that must not be left empty as a whole, what is always filled in.
NEEDED = {SlideBlock: {"title"}, SectionBlock: {"items"}}
# One of these is filled in, and the other left empty.
EITHER = {SlideBlock: ("item", "url")}


def stream(block: blocks.BaseStreamBlock, pen: Pen, where: str) -> dict[str, Any]:
    """Every kind of block once, or some of any kind, or none, in the form's own numbering."""
    kinds = list(block.child_blocks)
    if pen.manner != EACH:
        most = 0 if pen.manner == LEAST else MOST
        kinds = pen.draw(st.lists(st.sampled_from(kinds), max_size=most))
    made = [(kind, value(block.child_blocks[kind], pen, f"{where}.{kind}", required=True)) for kind in kinds]
    return numbered(made)


def numbered(made: list[tuple[str, Any]]) -> dict[str, Any]:
    rows = {str(place): {"type": kind, "value": one, "deleted": "", "order": str(place)} for place, (kind, one) in enumerate(made)}
    return {"count": str(len(made)), **rows}


def value(block: blocks.Block, pen: Pen, where: str, *, required: bool) -> Any:
    """As the form posts it; empty where it may be and is not wanted."""
    for kind in type(block).__mro__:
        if kind in PARTS:
            return PARTS[kind](block, pen, where, required)
        if kind in MAKERS:
            wanted = pen.wants(required and block.required)
            return MAKERS[kind](block, pen, where) if wanted else ""
    raise Untaught(f"{where}: teach {__name__}.MAKERS what is typed into a {type(block).__qualname__}.")


def a_struct(block: blocks.BaseStructBlock, pen: Pen, where: str, required: bool) -> dict[str, Any]:
    either = EITHER.get(type(block), ())
    left_out = pen.draw(st.sampled_from(either)) if either else ""
    needed = {*NEEDED.get(type(block), ()), *either}
    return {
        name: "" if name == left_out else _child(child, pen, f"{where}.{name}", needed=name in needed)
        for name, child in block.child_blocks.items()
    }


def _child(child: blocks.Block, pen: Pen, where: str, *, needed: bool) -> Any:
    """What its struct needs is filled in even if the child alone could be empty."""
    if needed and isinstance(child, blocks.ListBlock):
        return _items(child, pen, where, least=1)
    if needed:
        return next(MAKERS[kind] for kind in type(child).__mro__ if kind in MAKERS)(child, pen, where)
    return value(child, pen, where, required=True)


def a_list(block: blocks.ListBlock, pen: Pen, where: str, required: bool) -> dict[str, Any]:
    return _items(block, pen, where, least=block.meta.min_num or 0)


def _items(block: blocks.ListBlock, pen: Pen, where: str, *, least: int) -> dict[str, Any]:
    count = {EACH: max(1, least), LEAST: least}.get(pen.manner)
    count = pen.draw(st.integers(least, max(MOST, least))) if count is None else count
    return numbered([("item", value(block.child_block, pen, f"{where}.item", required=True)) for _ in range(count)])


def limit(block: Any) -> int | None:
    longest: int | None = block.field.max_length
    return longest


def a_text(block: Any, pen: Pen, where: str) -> str:
    return pen.text(where, limit(block))


def a_rich_text(block: blocks.RichTextBlock, pen: Pen, where: str) -> str:
    return written(pen, where, block.features)


def written(pen: Pen, where: str, features: list[str] | None) -> str:
    """As the editor's script posts it: paragraphs, a list, and a link to a page of ours."""
    paragraphs = [pen.text(where) for _ in range(pen.draw(st.integers(1, 3)))]
    html = "".join(f"<p>{escape(one)}</p>" for one in paragraphs)
    if features is None or "link" in features:
        page = pen.page(f"{where}.link", (Page,))
        html += f'<ul><li><a linktype="page" id="{page}">链接</a></li></ul>'
    posted: str = rich_text(html, features=features)
    return posted


def a_table(block: TableBlock, pen: Pen, where: str) -> str:
    height, width = (pen.draw(st.integers(1, TALLEST)) for _ in range(2))
    merged = height > 1 and width > 1 and pen.draw(st.booleans())
    spans = [{"row": 0, "col": 0, "rowspan": 2, "colspan": 2}] if merged else []
    covered = {(0, 1), (1, 0), (1, 1)} if merged else set()
    cells = [
        [None if (row, column) in covered else pen.text(f"{where}.cell") for column in range(width)] for row in range(height)
    ]  # fmt: skip
    return posted_table(cells, caption=pen.text(f"{where}.caption", 200), spans=spans)


def posted_table(cells: list[list[str | None]], caption: str = "", spans: list[dict[str, int]] | None = None) -> str:
    """As Handsontable hands it over."""
    return json.dumps(
        {"data": cells, "cell": [], "mergeCells": spans or [], "first_row_is_table_header": True, "first_col_is_header": False,
         "table_header_choice": "row", "table_caption": caption}
    )  # fmt: skip


def a_number(block: Any, pen: Pen, where: str) -> Any:
    least, most = block.field.min_value, block.field.max_value
    if isinstance(block, blocks.FloatBlock):
        hundredths = st.integers(int((least or 0) * 100), int((1e7 if most is None else most) * 100))
        return pen.number(where, hundredths.map(lambda number: number / 100))
    return pen.number(where, st.integers(least or 0, 2**31 - 1 if most is None else most))


def a_page(block: blocks.PageChooserBlock, pen: Pen, where: str) -> Any:
    return pen.page(where, tuple(resolve_model_string(one) for one in block.page_type) or (Page,))


def chosen(block: blocks.ChooserBlock, pen: Pen, where: str) -> Any:
    if resolve_model_string(block.target_model) is not Term:
        raise Untaught(f"{where}: teach {__name__}.chosen where a {block.target_model} comes from.")
    return pen.term(where)


def a_choice(block: blocks.ChoiceBlock, pen: Pen, where: str) -> Any:
    return pen.draw(st.sampled_from([one for one, _ in block.field.choices if one]))


def yes_or_no(block: blocks.BooleanBlock, pen: Pen, where: str, required: bool) -> str:
    return "on" if pen.draw(st.booleans()) else ""


# Blocks that are made of others, or cannot be left empty.
PARTS: dict[type, Callable[[Any, Pen, str, bool], Any]] = {
    blocks.BaseStructBlock: a_struct,
    blocks.ListBlock: a_list,
    blocks.BaseStreamBlock: lambda block, pen, where, required: stream(block, pen, where),
    blocks.BooleanBlock: yes_or_no,
}
MAKERS: dict[type, Maker] = {
    blocks.EmailBlock: lambda block, pen, where: pen.say(where, f"{pen.mark().rstrip(':')}@example.org"),
    blocks.URLBlock: lambda block, pen, where: pen.say(where, f"https://example.org/{pen.mark()}路径?问=答&a=%20#锚"),
    blocks.CharBlock: a_text,
    blocks.TextBlock: a_text,
    blocks.RichTextBlock: a_rich_text,
    blocks.FloatBlock: a_number,
    blocks.IntegerBlock: a_number,
    blocks.ChoiceBlock: a_choice,
    TableBlock: a_table,
    blocks.PageChooserBlock: a_page,
    ImageChooserBlock: lambda block, pen, where: pen.picture(where),
    DocumentChooserBlock: lambda block, pen, where: pen.attachment(where),
    blocks.ChooserBlock: chosen,
}
