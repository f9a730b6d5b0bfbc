"""Interpretations (政策解读): what documents mean for the people they concern."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel
from wagtail.models import Orderable

from cms.core.models import BasePage
from cms.organisations.responsible import responsibility_panel
from cms.policies.models.documents import PolicyDocumentPage
from cms.taxonomy.classifying import classification_panel


class InterpretationForm(models.TextChoices):
    """By what means it explains (文字 图解 视频 问答)."""

    TEXT = "text", _("Text")
    PICTURE = "picture", _("Infographic")
    VIDEO = "video", _("Video")
    QUESTIONS = "questions", _("Questions and answers")


class PolicyInterpretationPage(BasePage):
    """An interpretation of one or several documents."""

    document_types = ("policy_interpretation",)

    interpretation_form = models.CharField(
        _("form of interpretation"), max_length=12, choices=InterpretationForm.choices, default=InterpretationForm.TEXT
    )

    parent_page_types: ClassVar[list[str]] = ["govsites.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    family_panels: ClassVar[list[Any]] = [
        MultipleChooserPanel("interpreted", chooser_field_name="document", heading=_("Documents it interprets"), label=_("document")),
        FieldPanel("interpretation_form"),
    ]
    belonging_panels: ClassVar[list[Any]] = [responsibility_panel(), classification_panel()]

    class Meta:
        verbose_name = _("policy interpretation")
        verbose_name_plural = _("policy interpretations")


PolicyInterpretationPage.edit_handler = PolicyInterpretationPage.tabs()


class Interpreted(Orderable):
    """A document that the interpretation explains. The document learns of it when it is read: nothing is written on its side."""

    page = ParentalKey(PolicyInterpretationPage, on_delete=models.CASCADE, related_name="interpreted")
    document = models.ForeignKey(PolicyDocumentPage, on_delete=models.CASCADE, related_name="+", verbose_name=_("document"))

    class Meta(Orderable.Meta):
        verbose_name = _("interpreted document")
        verbose_name_plural = _("interpreted documents")
        constraints: ClassVar = [models.UniqueConstraint(fields=["page", "document"], name="interpreted_once_per_page")]

    def __str__(self) -> str:
        return f"{self.page_id} interprets {self.document_id}"
