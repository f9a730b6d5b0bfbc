"""The words of a page with the places where they stand, whatever its family: of the draft in memory or the live page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, EmailField, SlugField, TextField, URLField
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.core.blocks import TableBlock
from cms.core.rich_text import plain_text


@dataclass(frozen=True)
class Leaf:
    """An innermost block of a StreamField with its value, and the id of the nearest block around it that has one."""

    field: str
    block: str
    definition: blocks.Block
    value: Any


@dataclass(frozen=True)
class Passage:
    """Plain text. `prose` is false for short facts such as a telephone number in a field of its own; `source` is the stored HTML."""

    text: str
    field: str
    block: str = ""
    prose: bool = True
    source: str = ""


def leaves(page: Page) -> Iterator[Leaf]:
    """Of all StreamFields, in the order of fields and blocks."""
    for field in own_fields(page):
        if isinstance(field, StreamField):
            yield from within(field.name, "", field.stream_block, getattr(page, field.name))


def passages(page: Page) -> Iterator[Passage]:
    """All that the public could read of it: its title, texts, rich texts, tables."""
    yield Passage(page.title, "title")
    for field in own_fields(page):
        value = getattr(page, field.name)
        if isinstance(field, RichTextField):
            yield Passage(plain_text(value or ""), field.name, source=value or "")
        elif isinstance(field, (CharField, TextField)) and not isinstance(field, (URLField, SlugField, EmailField)) and not field.choices:
            yield Passage(value or "", field.name, prose=isinstance(field, TextField))
    for leaf in leaves(page):
        if passage := _passage(leaf):
            yield passage


def own_fields(page: Page) -> list[Any]:
    """What editors fill in beside Wagtail's own fields."""
    return [field for field in page._meta.concrete_fields if field.model is not Page and field.editable]


def within(field: str, block: str, definition: blocks.Block, value: Any) -> Iterator[Leaf]:
    """The innermost blocks of a value, in order."""
    if isinstance(definition, (blocks.BaseStreamBlock, blocks.ListBlock)):
        children = value if isinstance(definition, blocks.BaseStreamBlock) else value.bound_blocks
        for child in children:
            yield from within(field, str(child.id or block), child.block, child.value)
    elif isinstance(definition, blocks.BaseStructBlock):
        for bound in value.bound_blocks.values():
            yield from within(field, block, bound.block, bound.value)
    else:
        yield Leaf(field, block, definition, value)


def _passage(leaf: Leaf) -> Passage | None:
    if isinstance(leaf.definition, blocks.RichTextBlock):
        source = leaf.value.source if leaf.value else ""
        return Passage(plain_text(source), leaf.field, leaf.block, source=source)
    if isinstance(leaf.definition, TableBlock):
        return Passage("\n".join(cells(leaf.value)), leaf.field, leaf.block)
    if isinstance(leaf.definition, (blocks.CharBlock, blocks.TextBlock)) and leaf.value:
        return Passage(str(leaf.value), leaf.field, leaf.block, prose=isinstance(leaf.definition, blocks.TextBlock))
    return None


def cells(table: dict[str, Any] | None) -> Iterator[str]:
    """The filled cells of a table block's value, row by row."""
    for row in (table or {}).get("data") or []:
        yield from (str(cell) for cell in row if cell)
