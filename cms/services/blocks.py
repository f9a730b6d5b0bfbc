"""The repeated parts of a service item, as editors fill them in."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms.core.blocks import SHORT_FEATURES, QuestionBlock
from cms.services.choices import TimeUnit


class LegalBasisBlock(blocks.StructBlock):
    """设定依据."""

    name = blocks.CharBlock(label=_("law or document"), max_length=200)
    document_number = blocks.CharBlock(label=_("document number"), required=False, max_length=120)
    clause = blocks.CharBlock(label=_("clause"), required=False, max_length=120)
    text = blocks.TextBlock(label=_("what it says"), required=False)
    document = blocks.PageChooserBlock(page_type="policies.PolicyDocumentPage", label=_("the document here"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Legal basis")


class MaterialBlock(blocks.StructBlock):
    """申请材料."""

    name = blocks.CharBlock(label=_("name"), max_length=200)
    required = blocks.BooleanBlock(label=_("always needed"), required=False, default=True)
    original = blocks.BooleanBlock(label=_("original"), required=False, default=True, help_text=_("Otherwise a copy will do."))
    copies = blocks.IntegerBlock(label=_("how many"), min_value=0, max_value=99, default=1)
    source = blocks.CharBlock(label=_("where it comes from"), required=False, max_length=200)
    notes = blocks.TextBlock(label=_("how to fill it in"), required=False)
    blank_form = DocumentChooserBlock(label=_("blank form"), required=False)
    sample = DocumentChooserBlock(label=_("filled-in sample"), required=False)

    class Meta:
        icon = "doc-empty"
        label = _("Material")


class StepBlock(blocks.StructBlock):
    """办理流程的一个环节. Without an amount it has no limit of its own."""

    name = blocks.CharBlock(label=_("name"), max_length=100)
    limit_amount = blocks.IntegerBlock(label=_("within"), required=False, min_value=0, max_value=9999)
    limit_unit = blocks.ChoiceBlock(choices=TimeUnit.choices, label=_("unit"), default=TimeUnit.WORKING_DAY)
    standard = blocks.TextBlock(label=_("what is examined"), required=False)
    outcome = blocks.TextBlock(label=_("outcome"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")


class FeeBlock(blocks.StructBlock):
    """收费项目."""

    name = blocks.CharBlock(label=_("name"), max_length=120)
    amount = blocks.FloatBlock(label=_("yuan"), required=False, min_value=0, help_text=_("Empty when it depends: say on what."))
    standard = blocks.TextBlock(label=_("on what it depends"), required=False)
    basis = blocks.TextBlock(label=_("basis"), required=False)

    class Meta:
        icon = "tag"
        label = _("Fee")


class PlaceBlock(blocks.StructBlock):
    """办理地点. Degrees of the WGS 84 datum."""

    name = blocks.CharBlock(label=_("name"), max_length=120)
    address = blocks.CharBlock(label=pgettext_lazy("place", "address"), max_length=200)
    hours = blocks.CharBlock(label=_("opening hours"), max_length=200)
    telephone = blocks.CharBlock(label=_("telephone"), required=False, max_length=60)
    windows = blocks.CharBlock(label=_("windows"), required=False, max_length=120)
    longitude = blocks.FloatBlock(label=_("longitude"), required=False, min_value=-180, max_value=180)
    latitude = blocks.FloatBlock(label=_("latitude"), required=False, min_value=-90, max_value=90)

    class Meta:
        icon = "site"
        label = _("Place")


class StageBlock(blocks.StructBlock):
    """One stage of a journey, and the matters to attend to in it."""

    title = blocks.CharBlock(label=_("title"), max_length=120)
    summary = blocks.TextBlock(label=_("summary"), required=False)
    services = blocks.ListBlock(
        blocks.PageChooserBlock(page_type="services.ServiceItemPage", label=_("service")), min_num=1, label=_("services")
    )

    class Meta:
        icon = "arrow-right"
        label = _("Stage")


def each(name: str, block: blocks.Block) -> Any:
    """A stream of one kind of block."""
    return [(name, block)]


LEGAL_BASES = each("legal_basis", LegalBasisBlock())
CONDITIONS = each("condition", blocks.RichTextBlock(features=SHORT_FEATURES, label=_("Condition")))
MATERIALS = each("material", MaterialBlock())
STEPS = each("step", StepBlock())
FEES = each("fee", FeeBlock())
PLACES = each("place", PlaceBlock())
RESULTS = each("result", blocks.CharBlock(max_length=200, label=_("Result")))
QUESTIONS = each("question", QuestionBlock(label=_("Question")))
STAGES = each("stage", StageBlock())
