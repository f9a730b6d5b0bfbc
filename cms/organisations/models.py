"""Bodies are pages: what stands below one in the tree is its unit."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Orderable, Page

from cms.core.models import BasePage


class LeaderBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=pgettext_lazy("person", "name"), max_length=40)
    post = blocks.CharBlock(label=_("post"), max_length=120)
    portrait = ImageChooserBlock(label=_("portrait"), required=False)
    responsibilities = blocks.TextBlock(label=_("responsibilities"), required=False)

    class Meta:
        icon = "user"
        label = _("Leader")


class OrganisationPage(BasePage):
    document_types = ("organisation",)
    listed_in_tree_order = True

    duties = StreamField([("duty", blocks.CharBlock(label=_("duty"), max_length=500))], blank=True, verbose_name=_("duties"))
    leaders = StreamField([("leader", LeaderBlock())], blank=True, verbose_name=_("leaders"), help_text=_("In protocol order."))
    address = models.CharField(_("postal address"), max_length=200, blank=True)
    telephone = models.CharField(_("telephone"), max_length=60, blank=True)
    office_hours = models.CharField(_("office hours"), max_length=200, blank=True)

    parent_page_types: ClassVar[list[str]] = ["govsites.ColumnPage", "organisations.OrganisationPage"]
    subpage_types: ClassVar[list[str]] = ["organisations.OrganisationPage"]
    family_panels: ClassVar[list[Any]] = [
        FieldPanel("duties"),
        FieldPanel("leaders"),
        MultiFieldPanel(
            [FieldPanel("address"), FieldRowPanel([FieldPanel("telephone"), FieldPanel("office_hours")])], heading=_("How to reach it")
        ),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")


OrganisationPage.edit_handler = OrganisationPage.tabs()


class Responsibility(Orderable):
    """That a body is responsible for a page, of whatever family; the first leads."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="responsibilities")
    organisation = models.ForeignKey(OrganisationPage, on_delete=models.CASCADE, related_name="+", verbose_name=_("organisation"))

    class Meta(Orderable.Meta):
        verbose_name = _("responsible body")
        verbose_name_plural = _("responsible bodies")
        constraints: ClassVar = [models.UniqueConstraint(fields=["page", "organisation"], name="responsible_once_per_page")]

    def __str__(self) -> str:
        return f"{self.organisation_id} is responsible for {self.page_id}"
