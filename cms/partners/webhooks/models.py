"""Endpoints and the messages for them."""

from datetime import datetime
from secrets import token_hex
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.ledger import positions
from cms.library.documents.instants import day_in_beijing
from cms.library.fields import JSONTextField
from cms.partners.models import Feed, Partner
from cms.partners.webhooks.addresses import complaint


def salt() -> str:
    return token_hex(16)


class EndpointQuerySet(models.QuerySet["Endpoint"]):
    """Which endpoints are told anything."""

    def open(self, now: datetime) -> "EndpointQuerySet":
        """Those that are not disabled, of partners whose agreement holds."""
        today = day_in_beijing(now)
        agreed = Q(partner__agreed_until=None) | Q(partner__agreed_until__gte=today)
        return self.filter(agreed, disabled_at=None, partner__agreed_from__lte=today)

    def ready(self, now: datetime) -> "EndpointQuerySet":
        """Those open that asked for no rest."""
        return self.open(now).filter(Q(resting_until=None) | Q(resting_until__lte=now))


class Endpoint(models.Model):
    """An address of a partner that is told of each change in one feed."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="endpoints", verbose_name=_("partner"))
    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="endpoints", verbose_name=_("feed"))
    url = models.CharField(_("address"), max_length=500, help_text=_("Of the partner's server; it begins with https://."))
    salt = models.CharField(max_length=32, default=salt, editable=False)
    previous_salt = models.CharField(max_length=32, blank=True, editable=False)
    previous_until = models.DateTimeField(null=True, editable=False)
    since = models.BigIntegerField(default=0, editable=False, help_text="Position: of nothing before is it told by itself.")
    fingerprint = models.CharField(max_length=16, blank=True, editable=False, help_text="Of the feed's filter when it was last told.")
    created_at = models.DateTimeField(_("made at"), auto_now_add=True)
    disabled_at = models.DateTimeField(_("disabled at"), null=True, editable=False)
    resting_until = models.DateTimeField(null=True, editable=False, help_text="It asked for so long a rest (Retry-After).")
    delivered_at = models.DateTimeField(_("last delivery"), null=True, editable=False)
    failing_since = models.DateTimeField(_("failing since"), null=True, editable=False)
    failure_told_at = models.DateTimeField(null=True, editable=False)

    objects = EndpointQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["partner", "pk"]

    def __str__(self) -> str:
        return f"{self.partner}: {self.url}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """It is told of what comes after it."""
        if self._state.adding:
            self.since = positions.read().value
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """An address of the internet, and a feed of the same partner."""
        if wrong := complaint(self.url):
            raise ValidationError({"url": wrong})
        if self.feed_id and self.partner_id and self.feed.partner_id != self.partner_id:
            raise ValidationError({"feed": _("This is not a feed of this partner.")})

    @property
    def is_enabled(self) -> bool:
        return self.disabled_at is None


class State(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    DELIVERED = "delivered", _("Delivered")
    GIVEN_UP = "given up", _("Given up")


class Message(models.Model):
    """One message to one endpoint; `log` says of each attempt when it was, status or error, the answer's beginning, milliseconds."""

    endpoint = models.ForeignKey(Endpoint, on_delete=models.CASCADE, related_name="messages", verbose_name=_("webhook"))
    name = models.CharField(max_length=40, unique=True, help_text="`webhook-id`: the same in each attempt, and when it is sent again.")
    type = models.CharField(_("type"), max_length=32)
    position = models.BigIntegerField(null=True, help_text="Of the ledger; none of a test.")
    content_id = models.CharField(max_length=36, blank=True)
    locale = models.CharField(max_length=16, blank=True)
    at = models.DateTimeField(_("at"), help_text="When it happened.")
    body = models.TextField()
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    due_at = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(auto_now_add=True)
    delivered_at = models.DateTimeField(null=True)
    log = JSONTextField(default=list)

    class Meta:
        verbose_name = _("message to a partner")
        verbose_name_plural = _("messages to partners")
        ordering = ["-pk"]
        indexes = [
            models.Index(F("due_at"), name="message_due", condition=Q(state=State.WAITING)),
            models.Index(fields=["endpoint", "due_at"], name="message_waiting", condition=Q(state=State.WAITING)),
            models.Index(fields=["content_id"], name="message_item"),
            models.Index(fields=["created_at"], name="message_made"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.type} {self.state}"
