"""Where in the editor's form a field or a block stands: the ids that Wagtail gives them."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from cms.core.checking import Finding


def anchors(model: type[Page]) -> dict[str, str]:
    """By field or child relation: the id of its place in the form."""
    return dict(_below(model.get_edit_handler(), "panel"))


def anchor(finding: Finding, sections: dict[str, str]) -> str:
    """The block's, or else the field's; empty for what stands nowhere in the form."""
    if finding.block and finding.field in sections:
        return f"block-{finding.block}-section"
    return sections.get(finding.field, "")


def _below(panel: Any, prefix: str) -> Iterator[tuple[str, str]]:
    for child, identifier in zip(getattr(panel, "children", ()), getattr(panel, "child_identifiers", ()), strict=False):
        if field := getattr(child, "field_name", ""):
            yield field, f"{prefix}-child-{identifier}-wrapper"
        elif relation := getattr(child, "relation_name", ""):
            yield relation, f"{prefix}-{identifier}-section"
        yield from _below(child, f"{prefix}-child-{identifier}")
