"""Information pages: pages that stand for themselves, such as overview, about, contact, declaration."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from cms.core.models import BasePage


class InformationPage(BasePage):
    document_types = ("information_page",)

    parent_page_types: ClassVar[list[str]] = ["govsites.HomePage", "govsites.ColumnPage", "govsites.InformationPage"]

    class Meta:
        verbose_name = _("information page")
        verbose_name_plural = _("information pages")


InformationPage.edit_handler = InformationPage.tabs()
