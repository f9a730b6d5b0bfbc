"""What partners received, what was withdrawn, and what each partner did about it."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.partners.models import Partner


class Receipt(models.Model):
    """That a partner was given an item: one row for each of both, of the latest version."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="receipts", verbose_name=_("partner"))
    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)
    feed = models.CharField(_("feed"), max_length=40, help_text="By which it came last.")
    version = models.BigIntegerField(_("version"), help_text="Position of the item's last change.")
    text_hash = models.CharField(max_length=71, blank=True, help_text="As the ninjs document has it: `sha256:…`.")
    first_at = models.DateTimeField(_("first received at"))
    at = models.DateTimeField(_("received at"), help_text="This version, for the first time.")

    class Meta:
        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")
        constraints = [models.UniqueConstraint(fields=["partner", "content_id", "locale"], name="one_receipt_per_partner_and_item")]
        indexes = [models.Index(fields=["content_id", "locale"], name="receipt_item")]

    def __str__(self) -> str:
        return f"{self.partner_id} {self.content_id}:{self.locale} {self.version}"


class Withdrawal(models.Model):
    """That an item left for everybody: one row for each such event. Over when the item is public again."""

    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)
    position = models.BigIntegerField(unique=True, help_text="Of its event.")
    at = models.DateTimeField(_("withdrawn at"))
    title = models.CharField(_("title"), max_length=255, blank=True, help_text="For the desk alone.")
    site = models.CharField(_("site"), max_length=40, blank=True)
    path = models.TextField(blank=True, help_text="For the desk alone.")
    reason = models.TextField(_("reason"), blank=True)
    actor = models.CharField(_("by"), max_length=150, blank=True)
    page: Any = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+")
    ended_at = models.DateTimeField(_("public again at"), null=True)

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-position"]
        indexes = [models.Index(fields=["content_id", "locale", "position"], name="withdrawal_item")]

    def __str__(self) -> str:
        return f"{self.position} {self.content_id}:{self.locale}"


class Recall(models.Model):
    """What one partner must take down. What it had received is copied: the receipt goes on changing."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.CASCADE, related_name="recalls")
    partner = models.ForeignKey(Partner, null=True, on_delete=models.SET_NULL, related_name="recalls", verbose_name=_("partner"))
    partner_name = models.CharField(_("partner"), max_length=120, help_text="Stays when the partner goes.")
    feed = models.CharField(_("feed"), max_length=40)
    version = models.BigIntegerField(_("version"))
    text_hash = models.CharField(max_length=71, blank=True)
    received_at = models.DateTimeField(_("received at"))
    asked_at = models.DateTimeField(_("asked at"))
    told_at = models.DateTimeField(_("told by its feed at"), null=True)
    mailed_at = models.DateTimeField(_("told by e-mail at"), null=True)
    reminders = models.PositiveIntegerField(_("reminders"), default=0)
    reminded_at = models.DateTimeField(_("reminded at"), null=True)
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True)
    confirmed_by = models.CharField(_("confirmed by"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("recall")
        verbose_name_plural = _("recalls")
        ordering = ["partner_name"]
        constraints = [models.UniqueConstraint(fields=["withdrawal", "partner"], name="one_recall_per_partner")]
        indexes = [models.Index(fields=["partner"], name="recall_open", condition=models.Q(confirmed_at=None))]

    def __str__(self) -> str:
        return f"{self.partner_name} {self.withdrawal_id}"
