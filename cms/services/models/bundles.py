"""Bundles: several matters of one event in life, ordered into a journey (高效办成一件事)."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.core.models import BasePage
from cms.organisations.responsible import responsibility_panel
from cms.services.blocks import STAGES
from cms.taxonomy.classifying import classification_panel


class ServiceBundlePage(BasePage):
    """A journey of stages, each with its services."""

    document_types = ("service_bundle",)

    stages = StreamField(STAGES, blank=True, verbose_name=_("stages"))

    parent_page_types: ClassVar[list[str]] = ["govsites.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    family_panels: ClassVar[list[Any]] = [FieldPanel("stages")]
    belonging_panels: ClassVar[list[Any]] = [responsibility_panel(), classification_panel()]

    class Meta:
        verbose_name = _("service bundle")
        verbose_name_plural = _("service bundles")


ServiceBundlePage.edit_handler = ServiceBundlePage.tabs()
