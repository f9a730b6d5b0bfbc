"""Industrial parks and development zones."""

from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField

from cms.core.models import BasePage
from cms.investment.blocks import CONTACTS
from cms.organisations.responsible import responsibility_panel
from cms.taxonomy.classifying import classification_panel


class InvestmentParkPage(BasePage):
    """A park. Its region and its leading industries are terms."""

    document_types = ("investment_park",)

    level = models.CharField(_("level"), max_length=60, blank=True, help_text=_("Who approved it: national, provincial…"))
    area = models.FloatField(_("area"), null=True, blank=True, validators=[MinValueValidator(0)], help_text=_("Square kilometres."))
    contacts = StreamField(CONTACTS, blank=True, verbose_name=_("contacts"))

    parent_page_types: ClassVar[list[str]] = ["govsites.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    family_panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("level"), FieldPanel("area")]),
        classification_panel(),
        FieldPanel("contacts"),
    ]
    belonging_panels: ClassVar[list[Any]] = [responsibility_panel()]

    class Meta:
        verbose_name = _("industrial park")
        verbose_name_plural = _("industrial parks")


InvestmentParkPage.edit_handler = InvestmentParkPage.tabs()
