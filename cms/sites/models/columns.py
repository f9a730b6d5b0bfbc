"""Columns (栏目): sections of a site that list items."""

from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from cms.core.models import BasePage


class ColumnType(models.TextChoices):
    OVERVIEW = "overview", _("Overview")
    ORGANISATIONS = "organisations", _("Organisations")
    NEWS = "news", _("News")
    NOTICES = "notices", _("Notices")
    DOCUMENTS = "documents", pgettext_lazy("column", "Documents")
    INTERPRETATIONS = "interpretations", _("Interpretations")
    TOPICS = "topics", _("Special topics")
    INVESTMENT = "investment", _("Investment")
    SERVICES = "services", _("Services")
    DISCLOSURE = "disclosure", _("Disclosure")
    INTERACTION = "interaction", _("Interaction")
    OTHER = "other", _("Other")


class ColumnSort(models.TextChoices):
    NEWEST = "newest", _("Newest first")
    OLDEST = "oldest", _("Oldest first")


class ColumnPage(BasePage):
    """Its items are the pages below it and those placed in it, pinned ones first."""

    document_types = ("column",)
    lists_items = True
    listed_in_tree_order = True

    column_type = models.CharField(_("type of column"), max_length=20, choices=ColumnType.choices, default=ColumnType.OTHER)
    column_sort = models.CharField(_("order of items"), max_length=10, choices=ColumnSort.choices, default=ColumnSort.NEWEST)
    update_every_days = models.PositiveIntegerField(
        _("must be updated every … days"), null=True, blank=True, validators=[MinValueValidator(1)],
        help_text=_("National checks: news within 14 days, notices and documents within 180."),
    )  # fmt: skip

    parent_page_types: ClassVar[list[str]] = ["govsites.HomePage", "govsites.ColumnPage"]
    family_panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("column_type"), FieldPanel("column_sort"), FieldPanel("update_every_days")])
    ]

    class Meta:
        verbose_name = _("column")
        verbose_name_plural = _("columns")


ColumnPage.edit_handler = ColumnPage.tabs()
