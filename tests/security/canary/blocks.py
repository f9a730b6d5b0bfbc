"""Values for the blocks of a StreamField, found by walking its definition: a new kind of block joins by itself, or fails by name."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.coreutils import resolve_model_string
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

from cms.taxonomy.models import Term
from tests.security.canary.pens import Pen, Untaught

Maker = Callable[[Any, Pen, str], Any]


def stream(block: blocks.BaseStreamBlock, pen: Pen, where: str) -> list[dict[str, Any]]:
    """Raw data: every kind of block, as often as it takes to name every page that can be named there."""
    return [
        {"type": name, "value": value, "id": str(uuid4())}
        for name, child in block.child_blocks.items()
        for value in values(child, pen, f"{where}.{name}")
    ]


def values(block: blocks.Block, pen: Pen, where: str) -> Iterator[Any]:
    """One value that says everything, then one for each further page that the block can name."""
    if isinstance(block, blocks.PageChooserBlock):
        yield from (page.pk for page in named_by(block, pen))
    elif isinstance(block, blocks.BaseStructBlock):
        yield {name: made(child, pen, f"{where}.{name}") for name, child in block.child_blocks.items()}
        yield from naming(block, pen, where)
    else:
        yield made(block, pen, where)


def naming(block: blocks.BaseStructBlock, pen: Pen, where: str) -> Iterator[dict[str, Any]]:
    """A struct for each page that its choosers can name, silent where it may be, so that what it shows is the named page's own."""
    choosers = {name: named_by(child, pen) for name, child in block.child_blocks.items() if isinstance(child, blocks.PageChooserBlock)}
    for index in range(max((len(pages) for pages in choosers.values()), default=0)):
        chosen = {name: pages[index].pk if index < len(pages) else None for name, pages in choosers.items()}
        yield {
            name: chosen[name] if name in chosen else silent(child, pen, f"{where}.{name}") for name, child in block.child_blocks.items()
        }


def silent(block: blocks.Block, pen: Pen, where: str) -> Any:
    if isinstance(block, blocks.ListBlock | blocks.BaseStreamBlock):
        return []
    return made(block, pen, where) if block.required else block.get_prep_value(block.get_default())


def named_by(block: blocks.PageChooserBlock, pen: Pen) -> list[Page]:
    models = tuple(resolve_model_string(one) for one in block.page_type) or (Page,)
    return list(pen.targets(models))


def made(block: blocks.Block, pen: Pen, where: str) -> Any:
    """A value that says everything. An optional page is left out: where one is named, what is said beside it may be its own."""
    for kind in type(block).__mro__:
        if kind in MAKERS:
            return MAKERS[kind](block, pen, where)
    raise Untaught(f"{where}: teach tests.security.canary.blocks.MAKERS what a {type(block).__qualname__} can say.")


def a_page(block: blocks.PageChooserBlock, pen: Pen, where: str) -> int | None:
    pages = named_by(block, pen) if block.required else []
    return pages[0].pk if pages else None


def a_struct(block: blocks.BaseStructBlock, pen: Pen, where: str) -> dict[str, Any]:
    return {name: made(child, pen, f"{where}.{name}") for name, child in block.child_blocks.items()}


def a_list(block: blocks.ListBlock, pen: Pen, where: str) -> list[dict[str, Any]]:
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values(block.child_block, pen, where)]


def a_table(block: TableBlock, pen: Pen, where: str) -> dict[str, Any]:
    cells = [[pen.word(f"{where}.cell") for _ in range(2)] for _ in range(2)]
    return {
        "data": cells, "table_caption": pen.word(f"{where}.caption"), "first_row_is_table_header": True, "first_col_is_header": False,
        "cell": [], "mergeCells": [],
    }  # fmt: skip


def a_choice(block: blocks.ChoiceBlock, pen: Pen, where: str) -> Any:
    """Choices carry no canary: their words are the project's own."""
    return next(value for value, _ in block.field.choices if value)


def a_moment(block: blocks.DateTimeBlock, pen: Pen, where: str) -> str | None:
    """What begins has begun, and what may stay open does, so that it is shown now."""
    return (timezone.now() - timedelta(days=1)).isoformat() if block.required else None


def chosen(block: blocks.ChooserBlock, pen: Pen, where: str) -> Any:
    if resolve_model_string(block.target_model) is not Term:
        raise Untaught(f"{where}: teach tests.security.canary.blocks.chosen where a {block.target_model} comes from.")
    return Term.objects.values_list("pk", flat=True).first()


MAKERS: dict[type, Maker] = {
    blocks.PageChooserBlock: a_page,
    blocks.BaseStructBlock: a_struct,
    blocks.ListBlock: a_list,
    blocks.BaseStreamBlock: stream,
    blocks.CharBlock: lambda block, pen, where: pen.word(where),
    blocks.TextBlock: lambda block, pen, where: pen.word(where),
    blocks.URLBlock: lambda block, pen, where: pen.address(where),
    blocks.RichTextBlock: lambda block, pen, where: pen.rich_text(where),
    blocks.RawHTMLBlock: lambda block, pen, where: pen.word(where),
    blocks.DateBlock: lambda block, pen, where: pen.day(where).isoformat(),
    blocks.DateTimeBlock: a_moment,
    blocks.EmailBlock: lambda block, pen, where: f"{pen.word(where)}@example.org",
    blocks.FloatBlock: lambda block, pen, where: pen.number(where),
    blocks.IntegerBlock: lambda block, pen, where: pen.number(where),
    blocks.BooleanBlock: lambda block, pen, where: False,
    blocks.ChoiceBlock: a_choice,
    TableBlock: a_table,
    ImageChooserBlock: lambda block, pen, where: pen.picture(where).pk,
    DocumentChooserBlock: lambda block, pen, where: pen.attachment(where).pk,
    blocks.ChooserBlock: chosen,
}
