"""Partners, their tokens and their feeds."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.library.documents.instants import day_in_beijing
from cms.library.fields import JSONTextField, encode
from cms.library.locales import DEFAULT, public_locale
from cms.partners import filters

LANGUAGES = [(public_locale(code), name) for code, name in settings.WAGTAIL_CONTENT_LANGUAGES]


class Partner(models.Model):
    """A newsroom with an agreement. Outside the agreement's dates (of Beijing, both included) its tokens open nothing."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    contact = models.CharField(_("contact"), max_length=200, blank=True, help_text=_("Whom to call when something must be taken down."))
    agreed_from = models.DateField(_("agreement from"))
    agreed_until = models.DateField(_("agreement until"), null=True, blank=True, help_text=_("The last day; open while it is empty."))
    hourly = models.PositiveIntegerField(
        _("requests an hour"), default=3_600, validators=[MinValueValidator(60), MaxValueValidator(1_000_000)]
    )

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """An agreement ends after it began."""
        if self.agreed_until and self.agreed_from and self.agreed_until < self.agreed_from:
            raise ValidationError({"agreed_until": _("It ends before it begins.")})

    def may_read(self, now: datetime) -> bool:
        """Whether the agreement holds."""
        today: date = day_in_beijing(now)
        return self.agreed_from <= today and (self.agreed_until is None or today <= self.agreed_until)


class Feed(models.Model):
    """A saved filter: what `items` in GraphQL would list, followed in the ledger's order."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="feeds", verbose_name=_("partner"))
    slug = models.SlugField(_("name in addresses"), max_length=40, help_text=_("Small letters, digits and hyphens: `news`."))
    title = models.CharField(_("title"), max_length=120)
    site = models.CharField(_("site"), max_length=40, blank=True, help_text=_("Its code; all sites while it is empty."))
    locale = models.CharField(_("language"), max_length=16, choices=LANGUAGES, default=DEFAULT)
    filter = models.JSONField(
        _("filter"), default=filters.default, blank=True, help_text=_("In JSON, as `items` in GraphQL takes it: ItemFilter.")
    )

    asked_at = models.DateTimeField(_("last asked at"), null=True, editable=False)
    position = models.BigIntegerField(null=True, editable=False, help_text="Of the cursor that was brought last.")
    silence_told_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("partner's feed")
        verbose_name_plural = _("partners' feeds")
        ordering = ["partner", "slug"]
        constraints = [models.UniqueConstraint(fields=["partner", "slug"], name="one_feed_per_name")]

    def __str__(self) -> str:
        return f"{self.partner}: {self.title}"

    def clean(self) -> None:
        """As the readers will take it."""
        if complaint := filters.complaint(self.arguments):
            raise ValidationError({"filter": complaint})

    @property
    def arguments(self) -> dict[str, Any]:
        """Of `items` in GraphQL, as one writes them."""
        return {"site": self.site or None, "locale": self.locale, "filter": self.filter or {}}

    @property
    def written(self) -> str:
        """Site, language and filter, as one types them."""
        return " ".join(filter(None, [self.site, self.locale, encode(self.filter or {})]))


class Scope(models.TextChoices):
    CHANGES = "changes", _("Follow changes")
    SNAPSHOT = "snapshot", _("Take snapshots")
    CONFIRMATIONS = "confirmations", _("Confirm removals")
    EMBARGOED = "embargoed", _("Read advance copies")


class Token(models.Model):
    """A key of a partner: shown once, kept as its beginning and its SHA-256. Several may hold at once, so that one replaces another."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="tokens", verbose_name=_("partner"))
    label = models.CharField(_("label"), max_length=80, help_text=_("Where it is used."))
    prefix = models.CharField(_("begins with"), max_length=16, unique=True, editable=False)
    digest = models.CharField(max_length=64, editable=False)
    scopes = models.JSONField(_("scopes"), default=list)
    created_at = models.DateTimeField(_("made at"), auto_now_add=True)
    expires_at = models.DateTimeField(_("expires at"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked since"), null=True, blank=True, editable=False)
    last_used_at = models.DateTimeField(_("last use"), null=True, editable=False)

    class Meta:
        verbose_name = _("token")
        verbose_name_plural = _("tokens")
        ordering = ["partner", "-created_at"]

    def __str__(self) -> str:
        return f"{self.partner}: {self.label} ({self.prefix}…)"

    def holds(self, now: datetime) -> bool:
        """Neither revoked nor expired."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


class AlertMessage(models.Model):
    """One message about an emergency alert of a site. Never changed and never deleted: a later one names it."""

    class Kind(models.TextChoices):
        ALERT = "Alert"
        UPDATE = "Update"
        CANCEL = "Cancel"

    site = models.CharField(max_length=40)
    alert = models.CharField(max_length=36, help_text="Stays through changes of the alert.")
    number = models.PositiveIntegerField(help_text="Of the alert's messages, from 1.")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    at = models.DateTimeField()
    document = JSONTextField()
    replaces = models.PositiveIntegerField(null=True, help_text="Number of the message that an update or a cancellation refers to.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "alert", "number"], name="one_message_per_number")]
        indexes = [models.Index(fields=["site", "-id"], name="alert_message_latest")]

    def __str__(self) -> str:
        return f"{self.kind} {self.identifier}"

    @property
    def identifier(self) -> str:
        return f"{self.site}-{self.alert}-{self.number}"
