"""How two versions of a text of blocks are compared: by what a reader reads, block by block, and only what differs is shown.

Wagtail's own shows every block again, tables as program text, and calls different what differs in no word.
"""

from collections.abc import Iterator
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import ngettext
from wagtail import blocks
from wagtail.admin import compare
from wagtail.fields import RichTextField, StreamField

from cms.core.blocks import TableBlock
from cms.core.checking.passages import Leaf, within
from cms.core.rich_text import plain_text
from cms.desk.history.differences import diff_text


class StreamComparison(compare.StreamFieldComparison):
    """Of one StreamField."""

    def has_changed(self) -> bool:
        """In words, or in their order."""
        return [words(child) for child in self.val_a] != [words(child) for child in self.val_b]

    def htmldiff(self) -> SafeString:
        """New, taken out and changed blocks in their places; between them how many stayed as they were."""
        return mark_safe("\n".join(self._parts()))

    def _parts(self) -> Iterator[str]:
        same = 0
        whole = compare.StreamBlockComparison(self.field.stream_block, True, True, self.val_a, self.val_b)
        for one in whole.get_block_comparisons():
            before, after = read(one.block, one.val_a) if one.exists_a else "", read(one.block, one.val_b) if one.exists_b else ""
            if before == after:
                same += 1
                continue
            if same:
                yield unchanged(same)
            same = 0
            yield shown(one, before, after)
        if same:
            yield unchanged(same)


class TextComparison(compare.RichTextFieldComparison):
    """Of one rich text: two that read alike are alike."""

    def has_changed(self) -> bool:
        """In words."""
        return plain_text(self.val_a or "") != plain_text(self.val_b or "")

    def htmldiff(self) -> SafeString:
        """Within the words."""
        return diff_text(plain_text(self.val_a or ""), plain_text(self.val_b or "")).to_html()


def register() -> None:
    """In the place of Wagtail's."""
    compare.register_comparison_class(StreamField, comparison_class=StreamComparison)
    compare.register_comparison_class(RichTextField, comparison_class=TextComparison)


def unchanged(count: int) -> SafeString:
    """A line for what stayed."""
    said = ngettext("%(count)d block as it was", "%(count)d blocks as they were", count) % {"count": count}
    return format_html('<div class="comparison__child-object desk-quiet">… {}</div>', said)


def shown(one: compare.BlockComparison, before: str, after: str) -> SafeString:
    """A block with its kind."""
    kind = "addition" if one.is_new() else "deletion" if one.is_deleted() else ""
    text = format_html("{}", before or after) if kind else diff_text(before, after).to_html()
    label = capfirst(str(one.block.label))
    return format_html(
        '<div class="comparison__child-object {}"><div class="desk-quiet">{}</div><div class="desk-words">{}</div></div>', kind, label, text
    )


def words(child: blocks.StreamValue.StreamChild) -> tuple[str, str]:
    """Of one block of a stream: its kind, and what it says."""
    return child.block_type, read(child.block, child.value)


def read(definition: blocks.Block, value: Any) -> str:
    """A line for each fact."""
    return "\n".join(line for leaf in within("", "", definition, value) if (line := _line(leaf)))


def _line(leaf: Leaf) -> str:
    if isinstance(leaf.definition, TableBlock):
        rows = ((leaf.value or {}).get("data") or []) if isinstance(leaf.value, dict) else []
        return "\n".join(" | ".join(str(cell or "") for cell in row) for row in rows)
    if isinstance(leaf.definition, blocks.RichTextBlock):
        return plain_text(leaf.value.source) if leaf.value else ""
    if isinstance(leaf.definition, blocks.ChoiceBlock):
        return str(dict(leaf.definition.field.choices).get(leaf.value, leaf.value or ""))
    if isinstance(leaf.definition, blocks.BooleanBlock):
        return capfirst(str(leaf.definition.label)) if leaf.value else ""
    return "" if leaf.value is None else str(leaf.value)
