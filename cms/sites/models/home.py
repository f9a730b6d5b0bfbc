"""Front pages: headlines, slides and panels, filled by hand first and then from a column or a rule."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from cms.core.blocks import ItemsBlock
from cms.core.models import BasePage
from cms.sites.blocks import require_target
from cms.sites.filling import FilledBlock


class PanelStyle(models.TextChoices):
    LIST = "list", pgettext_lazy("layout", "List")
    CARDS = "cards", _("Cards")
    PICTURES = "pictures", _("Pictures")
    LINKS = "links", _("Links")


class SlideBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), required=False, max_length=120, help_text=_("Empty: the item's own."))
    image = ImageChooserBlock(label=_("picture"), required=False, help_text=_("Empty: the item's own."))
    item = blocks.PageChooserBlock(label=_("item"), required=False)
    url = blocks.URLBlock(label=_("or an outside address"), required=False)

    class Meta:
        icon = "image"
        label = _("Slide")

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        require_target(value)
        return value


class PanelBlock(FilledBlock):
    style = blocks.ChoiceBlock(choices=PanelStyle.choices, default="list", label=_("style"))
    url = blocks.URLBlock(label=_("address of “more”"), required=False, help_text=_("Empty: the column's."))

    class Meta:
        icon = "list-ul"
        label = _("Panel")
        form_layout: ClassVar = ["title", "style", "items", "column", "document_type", "organisation", "url"]


class HomePage(BasePage):
    document_types = ("home_page",)

    headlines = StreamField(ItemsBlock(), blank=True, verbose_name=_("headlines"))
    slides = StreamField([("slide", SlideBlock())], blank=True, verbose_name=_("slides"))
    panels = StreamField([("panel", PanelBlock())], blank=True, verbose_name=_("panels"))

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    family_panels: ClassVar[list[Any]] = [FieldPanel("headlines"), FieldPanel("slides"), FieldPanel("panels")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")


HomePage.edit_handler = HomePage.tabs()
