"""Front pages: headlines, slides and panels, filled by hand first and then from a column or a rule."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from cms.core.blocks import ItemsBlock
from cms.core.models import BasePage
from cms.library import registry


class PanelStyle(models.TextChoices):
    LIST = "list", _("List")
    CARDS = "cards", _("Cards")
    PICTURES = "pictures", _("Pictures")
    LINKS = "links", _("Links")


def document_type_choices() -> list[tuple[str, Any]]:
    return [(kind.name, kind.label) for kind in registry.all_types() if kind.listed]


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
        if not value["item"] and not (value["url"] and value["title"]):
            raise blocks.StructBlockValidationError({"item": ValidationError(_("Choose an item, or give a title and an address."))})
        return value


class PanelBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("title"), max_length=60)
    style = blocks.ChoiceBlock(choices=PanelStyle.choices, default="list", label=_("style"))
    items = blocks.ListBlock(blocks.PageChooserBlock(label=_("item")), default=[], label=_("chosen by hand, shown first"))
    column = blocks.PageChooserBlock(label=_("then from this column"), required=False, page_type="govsites.ColumnPage")
    document_type = blocks.ChoiceBlock(choices=document_type_choices, required=False, label=_("of this type"))
    organisation = blocks.PageChooserBlock(label=_("of this body"), required=False, page_type="organisations.OrganisationPage")
    url = blocks.URLBlock(label=_("address of “more”"), required=False, help_text=_("Empty: the column's."))

    class Meta:
        icon = "list-ul"
        label = _("Panel")


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
