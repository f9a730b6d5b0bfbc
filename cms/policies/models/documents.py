"""Official documents, who issued them, and what they do to older ones."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Orderable
from wagtail.search import index

from cms.core.models import BasePage
from cms.organisations.responsible import responsibility_panel
from cms.policies.forms import PolicyDocumentForm
from cms.policies.mistakes import mistakes_in
from cms.policies.models.relations import WRITTEN
from cms.policies.validity import StatedValidity
from cms.taxonomy.classifying import classification_panel


class PolicyDocumentPage(BasePage):
    """An official document."""

    document_types = ("policy_document",)

    index_number = models.CharField(_("index number"), max_length=60, blank=True)
    document_number = models.CharField(_("document number"), max_length=120, blank=True, help_text=_("As printed, with its brackets."))
    written_on = models.DateField(_("written on"), null=True, blank=True)
    effective_on = models.DateField(_("in force from"), null=True, blank=True, help_text=_("The first day."))
    expires_on = models.DateField(_("in force until"), null=True, blank=True, help_text=_("The last day."))
    stated_validity = models.CharField(
        _("validity"), max_length=10, choices=StatedValidity.choices, default=StatedValidity.UNKNOWN,
        help_text=_("What you know of it. Dates and newer documents weigh more."),
    )  # fmt: skip
    on_front_pages = models.BooleanField(
        _("may fill front pages"), default=True,
        help_text=_("Panels that fill themselves by type, body or subject take it. Whoever chooses it by hand can always show it."),
    )  # fmt: skip

    search_fields = [*BasePage.search_fields, index.AutocompleteField("document_number"), index.AutocompleteField("index_number")]
    parent_page_types: ClassVar[list[str]] = ["govsites.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    base_form_class = PolicyDocumentForm
    family_panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldRowPanel([FieldPanel("document_number"), FieldPanel("index_number")])], heading=_("Numbers")),
        InlinePanel("issuers", heading=_("Issued by"), label=_("Issuer")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("written_on"), FieldPanel("effective_on"), FieldPanel("expires_on")]),
                FieldPanel("stated_validity"),
            ],
            heading=_("Dates and validity"),
        ),
    ]
    belonging_panels: ClassVar[list[Any]] = [
        responsibility_panel(),
        classification_panel(),
        InlinePanel("relations", heading=_("What it does to other documents"), label=_("Relation")),
    ]
    update_panels: ClassVar[list[Any]] = [*BasePage.update_panels, FieldPanel("on_front_pages")]

    class Meta:
        verbose_name = _("policy document")
        verbose_name_plural = _("policy documents")

    @property
    def fills_front_pages(self) -> bool:
        return self.on_front_pages

    def clean(self) -> None:
        super().clean()
        if self.effective_on and self.expires_on and self.expires_on < self.effective_on:
            raise ValidationError({"expires_on": _("It would end before it begins: correct one of the two dates.")})
        for _place, message in mistakes_in(self, self.relations.all()):
            raise ValidationError(message)


PolicyDocumentPage.edit_handler = PolicyDocumentPage.tabs()


class PolicyIssuer(Orderable):
    """A body that issued the document, as printed on it, and the body's own page where it has one."""

    page = ParentalKey(PolicyDocumentPage, on_delete=models.CASCADE, related_name="issuers")
    name = models.CharField(_("name"), max_length=120, blank=True, help_text=_("As printed. Empty: the body's own name."))
    organisation = models.ForeignKey(
        "organisations.OrganisationPage", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )

    panels: ClassVar[list[Any]] = [FieldPanel("name"), PageChooserPanel("organisation", "organisations.OrganisationPage")]

    class Meta(Orderable.Meta):
        verbose_name = _("issuer")
        verbose_name_plural = _("issuers")

    def __str__(self) -> str:
        return self.name or str(self.organisation or "")

    def clean(self) -> None:
        if not self.name.strip() and self.organisation_id is None:
            raise ValidationError({"name": _("Give the issuer's name, or choose a body.")})


class PolicyRelation(Orderable):
    """What the document does to another: one of the library, or one that stands elsewhere or nowhere, named by its title."""

    page = ParentalKey(PolicyDocumentPage, on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(_("kind"), max_length=12, choices=WRITTEN)
    target = models.ForeignKey(
        PolicyDocumentPage, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("document"),
        help_text=_("One that is here. It is marked when this one is published; where you may not publish it, its owner decides."),
    )  # fmt: skip
    title = models.CharField(_("title"), max_length=255, blank=True, help_text=_("Of a document that is not here."))
    document_number = models.CharField(_("document number"), max_length=120, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("kind"),
        PageChooserPanel("target", "policies.PolicyDocumentPage"),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("document_number"), FieldPanel("url")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("relation to another document")
        verbose_name_plural = _("relations to other documents")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.title or self.target}"

    def clean(self) -> None:
        if self.target_id is None and not self.title.strip():
            raise ValidationError({"target": _("Choose a document, or give the title of one that is not here.")})
