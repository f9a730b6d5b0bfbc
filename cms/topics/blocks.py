"""The sections of a special topic, as editors make them."""

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.library import registry

RULE = ("column", "document_type", "organisation", "term")


def document_type_choices() -> list[tuple[str, Any]]:
    """Types that lists show."""
    return [(kind.name, kind.label) for kind in registry.all_types() if kind.listed]


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


class SectionBlock(blocks.StructBlock):
    """What is chosen by hand comes first; then what meets every condition of the rule. Without conditions nothing follows."""

    title = blocks.CharBlock(label=_("title"), max_length=60)
    summary = blocks.TextBlock(label=_("summary"), required=False, max_length=300)
    items = blocks.ListBlock(blocks.PageChooserBlock(label=_("item")), default=[], label=_("chosen by hand, shown first"))
    column = blocks.PageChooserBlock(label=_("then from this column"), required=False, page_type="govsites.ColumnPage")
    document_type = blocks.ChoiceBlock(choices=document_type_choices, required=False, label=_("of this type"))
    organisation = blocks.PageChooserBlock(label=_("of this body"), required=False, page_type="organisations.OrganisationPage")
    term = TermBlock(label=_("with this term"), required=False)

    class Meta:
        icon = "list-ul"
        label = _("Section")

    def clean(self, value: Any) -> Any:
        """A section that could show nothing is a mistake."""
        value = super().clean(value)
        if not any(value["items"]) and not any(value[name] for name in RULE):
            message = _("Choose items, or say what the section is filled with: a column, a type, a body or a term.")
            raise blocks.StructBlockValidationError({"items": ValidationError(message)})
        return value
