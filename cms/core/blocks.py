"""The blocks that editors write with: one body, the same in every family. Names are the kinds of `cms.library.documents.blocks`."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock as StockTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

RICH_TEXT_FEATURES = ["bold", "italic", "superscript", "subscript", "ol", "ul", "link", "document-link", "hr"]
TABLE_OPTIONS = {
    "language": "zh-CN",
    "mergeCells": True,
    "contextMenu": [
        "row_above", "row_below", "---------", "col_left", "col_right", "---------", "remove_row", "remove_col", "---------",
        "mergeCells", "undo", "redo",
    ],
}  # fmt: skip
SHORT_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("heading"), max_length=200)
    level = blocks.ChoiceBlock(choices=[("2", _("1st level")), ("3", _("2nd level")), ("4", _("3rd level"))], default="2", label=_("level"))

    class Meta:
        icon = "title"
        label = _("Heading")


class ImageBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("picture"))
    caption = blocks.CharBlock(label=_("caption"), required=False, max_length=300)

    class Meta:
        icon = "image"
        label = _("Picture")

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not self.is_deferred_validation and value["image"].lacks_alternative_text:
            message = _("Give the picture an alternative text, or mark it as decorative.")
            raise blocks.StructBlockValidationError({"image": ValidationError(message)})
        return value


class GalleryBlock(blocks.StructBlock):
    images = blocks.ListBlock(ImageBlock(), min_num=1, label=_("pictures"))

    class Meta:
        icon = "image"
        label = _("Gallery")


class VideoBlock(blocks.StructBlock):
    url = blocks.URLBlock(label=_("address of the video"))
    poster = ImageChooserBlock(label=_("poster"), required=False)
    caption = blocks.CharBlock(label=_("caption"), required=False, max_length=300)
    transcript = blocks.TextBlock(label=_("transcript"), help_text=_("What is said and shown, for those who cannot hear or see it."))

    class Meta:
        icon = "media"
        label = _("Video")


class AudioBlock(blocks.StructBlock):
    url = blocks.URLBlock(label=_("address of the recording"))
    caption = blocks.CharBlock(label=_("caption"), required=False, max_length=300)
    transcript = blocks.TextBlock(label=_("transcript"), help_text=_("What is said, for those who cannot hear it."))

    class Meta:
        icon = "media"
        label = _("Audio")


class TableBlock(StockTableBlock):
    """Handsontable's value: data, header marks, merged cells. A table needs a header to be read aloud."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(table_options=TABLE_OPTIONS, **kwargs)

    class Meta:
        icon = "table"
        label = _("Table")

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value and not self.is_deferred_validation and not self.has_header(value):
            raise ValidationError(_("Mark the first row or the first column as a header."))
        return value

    def has_header(self, value: dict[str, Any]) -> bool:
        """Its first row or its first column."""
        return bool(value.get("first_row_is_table_header") or value.get("first_col_is_header"))


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("quotation"))
    attribution = blocks.CharBlock(label=_("attribution"), required=False, max_length=200)

    class Meta:
        icon = "openquote"
        label = _("Quotation")


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("question"), max_length=300)
    answer = blocks.RichTextBlock(label=_("answer"), features=SHORT_FEATURES)


class QuestionsBlock(blocks.StructBlock):
    questions = blocks.ListBlock(QuestionBlock(), min_num=1, label=_("questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")


class TimelineEventBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("when"), max_length=80)
    title = blocks.CharBlock(label=_("what"), max_length=200)
    text = blocks.TextBlock(label=_("details"), required=False)


class TimelineBlock(blocks.StructBlock):
    events = blocks.ListBlock(TimelineEventBlock(), min_num=1, label=_("events"))

    class Meta:
        icon = "date"
        label = _("Timeline")


class BodyBlock(blocks.StreamBlock):
    rich_text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES, icon="pilcrow", label=_("Text"))
    heading = HeadingBlock()
    image = ImageBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    audio = AudioBlock()
    table = TableBlock()
    quote = QuoteBlock()
    attachment = DocumentChooserBlock(icon="doc-full", label=_("Attachment"))
    questions = QuestionsBlock()
    timeline = TimelineBlock()
    item = blocks.PageChooserBlock(icon="link", label=_("Another item"))


class AttachmentsBlock(blocks.StreamBlock):
    attachment = DocumentChooserBlock(icon="doc-full", label=_("Attachment"))


class ItemsBlock(blocks.StreamBlock):
    """Items chosen by hand, in order."""

    item = blocks.PageChooserBlock(icon="link", label=_("Item"))
