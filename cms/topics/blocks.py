"""The sections of a special topic, as editors make them."""

from functools import cached_property
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.sites.filling import FilledBlock

RULE = ("column", "document_type", "organisation", "term")


class TermBlock(blocks.ChooserBlock):
    """One term of the controlled lists."""

    target_model = "taxonomy.Term"

    @cached_property
    def widget(self) -> Any:
        """The dialog that searches by name, list by list."""
        from cms.taxonomy.choosers import term_chooser

        return term_chooser.widget_class()

    class Meta:
        icon = "tag"


class SectionBlock(FilledBlock):
    """What is chosen by hand comes first; then what meets every condition of the rule. Without conditions nothing follows."""

    summary = blocks.TextBlock(label=_("summary"), required=False, max_length=300)
    term = TermBlock(label=_("with this term"), required=False)

    class Meta:
        icon = "list-ul"
        label = _("Section")
        form_layout: ClassVar = ["title", "summary", "items", *RULE]

    def clean(self, value: Any) -> Any:
        """A section that could show nothing is a mistake."""
        value = super().clean(value)
        if not any(value["items"]) and not any(value[name] for name in RULE):
            message = _("Choose items, or say what the section is filled with: a column, a type, a body or a term.")
            raise blocks.StructBlockValidationError({"items": ValidationError(message)})
        return value
