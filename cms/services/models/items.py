"""Service items: one matter that a body handles for the public, with the fields of the national list (GB/T 39554, 实施清单)."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms.core.blocks import SHORT_FEATURES
from cms.core.models import BasePage
from cms.organisations.responsible import responsibility_panel
from cms.services import blocks
from cms.services.choices import HOURS, AuthorityLevel, Coverage, Handling, ServiceStatus, TimeUnit
from cms.taxonomy.classifying import classification_panel


class ServiceItemPage(BasePage):
    """One matter (事项). Its type, themes, audiences and life events are terms."""

    document_types = ("service_item",)

    service_code = models.CharField(_("implementation code"), max_length=36, blank=True, help_text=_("As in the national list (实施编码)."))
    base_code = models.CharField(_("basic code"), max_length=12, blank=True, help_text=_("Of the national catalogue (基本编码)."))
    service_status = models.CharField(_("status"), max_length=10, choices=ServiceStatus.choices, default=ServiceStatus.IN_USE)
    status_since = models.DateField(_("since"), null=True, blank=True, help_text=_("When it was suspended or cancelled."))
    status_note = models.TextField(_("what to do instead"), blank=True)
    handling = models.CharField(_("how it is decided"), max_length=10, choices=Handling.choices, blank=True)
    authority_level = models.CharField(_("level of authority"), max_length=10, choices=AuthorityLevel.choices, blank=True)
    coverage = models.CharField(_("where one may apply"), max_length=10, choices=Coverage.choices, blank=True)
    quantity_limit = models.CharField(_("quantity limit"), max_length=200, blank=True)

    legal_bases = StreamField(blocks.LEGAL_BASES, blank=True, verbose_name=_("legal bases"))
    conditions = StreamField(blocks.CONDITIONS, blank=True, verbose_name=_("conditions"))
    materials = StreamField(blocks.MATERIALS, blank=True, verbose_name=_("materials"))
    steps = StreamField(blocks.STEPS, blank=True, verbose_name=_("steps"))
    special_procedures = RichTextField(_("special procedures"), features=SHORT_FEATURES, blank=True)
    results = StreamField(blocks.RESULTS, blank=True, verbose_name=_("results"))
    fees = StreamField(blocks.FEES, blank=True, verbose_name=_("fees"), help_text=_("None: it is free of charge."))
    places = StreamField(blocks.PLACES, blank=True, verbose_name=_("places"))
    questions = StreamField(blocks.QUESTIONS, blank=True, verbose_name=_("questions"))

    statutory_amount = models.PositiveIntegerField(_("statutory limit"), null=True, blank=True)
    statutory_unit = models.CharField(_("unit"), max_length=12, choices=TimeUnit.choices, default=TimeUnit.WORKING_DAY)
    promised_amount = models.PositiveIntegerField(
        _("promised limit"), null=True, blank=True, help_text=_("Never longer than the statutory one.")
    )
    promised_unit = models.CharField(_("unit"), max_length=12, choices=TimeUnit.choices, default=TimeUnit.WORKING_DAY)
    visits = models.PositiveSmallIntegerField(
        _("visits in person"), null=True, blank=True, help_text=_("0: everything can be done from home.")
    )

    consultation = models.CharField(_("how to ask"), max_length=200, blank=True, help_text=_("Telephone or address for questions."))
    complaints = models.CharField(_("how to complain"), max_length=200, blank=True)
    online_url = models.URLField(_("address online"), max_length=500, blank=True)
    mobile_url = models.URLField(_("address on the phone"), max_length=500, blank=True)
    online_payment = models.BooleanField(_("can be paid online"), default=False)
    delivery = models.BooleanField(_("results are delivered"), default=False)

    search_fields = [*BasePage.search_fields, index.AutocompleteField("service_code"), index.AutocompleteField("base_code")]
    parent_page_types: ClassVar[list[str]] = ["govsites.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    family_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("service_code"), FieldPanel("base_code")]),
                FieldRowPanel([FieldPanel("service_status"), FieldPanel("status_since")]),
                FieldPanel("status_note"),
            ],
            heading=_("Code and status"),
        ),
        classification_panel(),
        responsibility_panel(),
        FieldPanel("legal_bases"),
        FieldPanel("conditions"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("statutory_amount"), FieldPanel("statutory_unit")]),
                FieldRowPanel([FieldPanel("promised_amount"), FieldPanel("promised_unit")]),
                FieldRowPanel([FieldPanel("visits"), FieldPanel("handling")]),
                FieldRowPanel([FieldPanel("authority_level"), FieldPanel("coverage")]),
                FieldPanel("quantity_limit"),
            ],
            heading=_("Limits"),
        ),
        FieldPanel("results"),
    ]
    further_tabs: ClassVar[list[ObjectList]] = [
        ObjectList(
            [
                FieldPanel("materials"),
                FieldPanel("steps"),
                FieldPanel("special_procedures"),
                FieldPanel("fees"),
                FieldPanel("places"),
                MultiFieldPanel(
                    [
                        FieldRowPanel([FieldPanel("online_url"), FieldPanel("mobile_url")]),
                        FieldRowPanel([FieldPanel("online_payment"), FieldPanel("delivery")]),
                        FieldRowPanel([FieldPanel("consultation"), FieldPanel("complaints")]),
                    ],
                    heading=_("Channels"),
                ),
                FieldPanel("questions"),
            ],
            heading=_("How it is done"),
        )
    ]

    class Meta:
        verbose_name = _("service item")
        verbose_name_plural = _("service items")

    def clean(self) -> None:
        super().clean()
        if self.promises_more_time():
            message = _("A promise cannot be longer than the law allows: at most the statutory limit of %(limit)s.")
            raise ValidationError({"promised_amount": message % {"limit": f"{self.statutory_amount} {self.get_statutory_unit_display()}"}})
        if self.service_status != ServiceStatus.IN_USE and self.status_since is None:
            raise ValidationError({"status_since": _("Say since when.")})

    def promises_more_time(self) -> bool:
        """Within one unit exactly; across units when it is longer however the days fall."""
        if self.promised_amount is None or self.statutory_amount is None:
            return False
        promised, statutory = TimeUnit(self.promised_unit), TimeUnit(self.statutory_unit)
        return self.promised_amount * HOURS[promised] > self.statutory_amount * HOURS[statutory]


ServiceItemPage.edit_handler = ServiceItemPage.tabs()
