"""Projects that seek an investor (招商项目)."""

import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms.core.blocks import SHORT_FEATURES
from cms.core.models import BasePage
from cms.investment.blocks import CONTACTS
from cms.investment.models.parks import InvestmentParkPage
from cms.library.documents.instants import end_of
from cms.organisations.responsible import responsibility_panel
from cms.taxonomy.classifying import classification_panel


class ProjectStage(models.TextChoices):
    """How far it is (寻求合作 已签约 在建 已竣工)."""

    SEEKING = "seeking", _("Seeking an investor")
    SIGNED = "signed", _("Signed")
    BUILDING = "building", _("Being built")
    COMPLETED = "completed", _("Completed")


class Currency(models.TextChoices):
    """ISO 4217."""

    CNY = "CNY", _("Yuan")
    USD = "USD", _("US dollars")
    EUR = "EUR", _("Euros")
    JPY = "JPY", _("Yen")
    KRW = "KRW", _("Won")
    RUB = "RUB", _("Roubles")
    HKD = "HKD", _("Hong Kong dollars")


class InvestmentProjectPage(BasePage):
    """A project. Its industry (GB/T 4754), region and ways of cooperating are terms."""

    document_types = ("investment_project",)

    project_code = models.CharField(_("project code"), max_length=60, blank=True)
    stage = models.CharField(_("stage"), max_length=10, choices=ProjectStage.choices, default=ProjectStage.SEEKING)
    park = models.ForeignKey(InvestmentParkPage, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("park"))
    place = models.CharField(_("building site"), max_length=200, blank=True)
    total_amount = models.PositiveBigIntegerField(_("total investment"), null=True, blank=True, help_text=_("Whole units: 120000000."))
    sought_amount = models.PositiveBigIntegerField(_("investment sought"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, choices=Currency.choices, default=Currency.CNY)
    offer = RichTextField(_("what is offered"), features=SHORT_FEATURES, blank=True, help_text=_("Land, policies, supporting facilities."))
    benefits = RichTextField(_("expected benefits"), features=SHORT_FEATURES, blank=True)
    contacts = StreamField(CONTACTS, blank=True, verbose_name=_("contacts"))
    on_negative_list = models.BooleanField(
        _("on the negative list"), default=False, help_text=_("Foreign investment in it is restricted (外商投资准入负面清单).")
    )
    valid_until = models.DateField(_("valid until"), null=True, blank=True, help_text=_("The last day: it leaves by itself at midnight."))

    search_fields = [*BasePage.search_fields, index.AutocompleteField("project_code")]
    parent_page_types: ClassVar[list[str]] = ["govsites.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    family_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("project_code"), FieldPanel("stage"), FieldPanel("valid_until")]),
                FieldRowPanel([FieldPanel("total_amount"), FieldPanel("sought_amount"), FieldPanel("currency")]),
                FieldPanel("place"),
                PageChooserPanel("park", "investment.InvestmentParkPage"),
                FieldPanel("on_negative_list"),
            ],
            heading=_("Project"),
        ),
        classification_panel(),
        FieldPanel("contacts"),
    ]
    closing_panels: ClassVar[list[Any]] = [FieldPanel("offer"), FieldPanel("benefits")]
    belonging_panels: ClassVar[list[Any]] = [responsibility_panel()]

    class Meta:
        verbose_name = _("investment project")
        verbose_name_plural = _("investment projects")

    def clean(self) -> None:
        super().clean()
        if self.total_amount is not None and self.sought_amount is not None and self.sought_amount > self.total_amount:
            raise ValidationError({"sought_amount": _("More is sought than the project costs: correct one of the two amounts.")})
        self._expire_by_itself()

    def _expire_by_itself(self) -> None:
        """The scheduler takes what has expired away: at the midnight after its last day, or before where an editor says so."""
        end = end_of(self.valid_until) if self.valid_until is not None else None
        own: datetime.datetime | None = self.expire_at  # type: ignore[has-type]
        if end is not None and (own is None or own > end or self._is_prolonged()):
            self.expire_at = end

    def _is_prolonged(self) -> bool:
        """Whether it has another last day than the saved page: its expiry was that one's."""
        saved = type(self).objects.filter(pk=self.pk).values_list("valid_until", flat=True).first()
        return saved is not None and saved != self.valid_until


InvestmentProjectPage.edit_handler = InvestmentProjectPage.tabs()
