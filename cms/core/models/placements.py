"""An item shown in columns beside its own, of its site and of others. It keeps one address and one identity."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


@dataclass(frozen=True)
class PlacedNow:
    """A placement as it stands at one moment (`cms.publishing.families.Placed`)."""

    column: Page
    pinned: bool
    until: datetime | None
    order: int
    accepted_by: str


class Placement(models.Model):
    """Waits until someone who may publish in the column has accepted it. Placing an item in its own column pins it there."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("item"))
    column = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("column"))
    pinned = models.BooleanField(_("pinned"), default=False, help_text=_("Shown before all others."))
    pinned_until = models.DateTimeField(_("pinned until"), null=True, blank=True, help_text=_("Empty: until it is unpinned."))
    order = models.IntegerField(_("order"), default=0, help_text=_("Among pinned items, the smaller number comes first."))
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+")
    accepted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+")
    accepted_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        constraints = [models.UniqueConstraint(fields=["page", "column"], name="one_placement_per_column")]
        indexes = [models.Index(fields=["column"], name="placement_waiting", condition=models.Q(accepted_at__isnull=True))]

    def __str__(self) -> str:
        return f"{self.page} → {self.column}"

    def clean(self) -> None:
        column = self.column.specific if self.column_id else None
        if column is not None and not getattr(column, "lists_items", False):
            raise ValidationError({"column": _("Choose a column: “%(title)s” lists no items.") % {"title": column.title}})
        if column is not None and self.page_id and self.page.locale_id != column.locale_id:
            raise ValidationError({"column": _("The column is in another language than the item.")})

    def as_placed(self, now: datetime) -> "PlacedNow":
        """What the library is told: a pin that has ended by `now` is none."""
        pinned = self.pinned and (self.pinned_until is None or self.pinned_until > now)
        accepted_by = self.accepted_by.get_username() if self.accepted_by else ""
        return PlacedNow(self.column, pinned, self.pinned_until if pinned else None, self.order, accepted_by)

    def accept(self, user: models.Model | None) -> None:
        """Someone who may publish in the column takes it in."""
        self.accepted_by, self.accepted_at = user, timezone.now()  # type: ignore[assignment]
        self.save()
