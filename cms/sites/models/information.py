"""Information pages: pages that stand for themselves, such as overview, about, contact, declaration."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from cms.core.models import BasePage
from cms.organisations.responsible import responsibility_panel
from cms.taxonomy.classifying import classification_panel


class InformationPage(BasePage):
    document_types = ("information_page",)

    parent_page_types: ClassVar[list[str]] = ["govsites.HomePage", "govsites.ColumnPage", "govsites.InformationPage"]
    family_panels: ClassVar[list[Any]] = [responsibility_panel(), classification_panel()]

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")


InformationPage.edit_handler = InformationPage.tabs()
