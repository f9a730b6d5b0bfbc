"""Who may get advance copies, the copies, and who got them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.library.fields import JSONTextField
from cms.partners.models import Partner


class Approval(models.Model):
    """That a partner keeps embargoes: without one it gets no advance copy, and is not told that there are any."""

    partner = models.OneToOneField(Partner, on_delete=models.CASCADE, related_name="embargo_approval", verbose_name=_("partner"))
    undertaking = models.CharField(
        _("undertaking"), max_length=200, blank=True, help_text=_("The paper in which it promised to keep embargoes.")
    )
    at = models.DateTimeField(_("approved at"), auto_now_add=True)

    class Meta:
        verbose_name = _("partner approved for advance copies")
        verbose_name_plural = _("partners approved for advance copies")
        ordering = ["partner__name"]

    def __str__(self) -> str:
        return str(self.partner)


class AdvanceCopy(models.Model):
    """An item as it will be public, until that moment. What it says goes as soon as the embargo ends, one way or the other."""

    class Outcome(models.TextChoices):
        RELEASED = "released", _("published at its moment")
        BROKEN_OFF = "broken_off", _("broken off")

    page: Any = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+")
    revision: Any = models.ForeignKey("wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+")
    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)
    until = models.DateTimeField(_("embargoed until"))
    content_hash = models.CharField(max_length=64, help_text="SHA-256 of the revision's content: autosave writes over revisions.")
    version = models.PositiveIntegerField(_("version"), default=1)
    row = JSONTextField(null=True, help_text="The columns of the library's item, as of a draft.")
    references = JSONTextField(default=list, help_text="Kind and key of the pictures and attachments that it shows.")
    standing = models.BinaryField(default=bytes, help_text="The lists that it will stand in (`cms.library.standing`).")
    made_at = models.DateTimeField(_("given since"), auto_now_add=True)
    made_by = models.CharField(_("by"), max_length=150)
    ended_at = models.DateTimeField(_("ended at"), null=True)
    outcome = models.CharField(_("outcome"), max_length=16, blank=True, choices=Outcome.choices)

    class Meta:
        verbose_name = _("advance copy")
        verbose_name_plural = _("advance copies")
        ordering = ["until", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["content_id", "locale"], condition=models.Q(ended_at=None), name="one_advance_copy_per_item")
        ]

    def __str__(self) -> str:
        return f"{self.content_id}:{self.locale} {self.until}"


class AdvanceReceipt(models.Model):
    """That a partner was given a copy: one row for each of both, of the latest version."""

    copy = models.ForeignKey(AdvanceCopy, on_delete=models.CASCADE, related_name="receipts")
    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="advance_receipts", verbose_name=_("partner"))
    version = models.PositiveIntegerField(_("version"))
    at = models.DateTimeField(_("received at"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["copy", "partner"], name="one_advance_receipt_per_partner")]

    def __str__(self) -> str:
        return f"{self.partner_id} {self.copy_id}"
