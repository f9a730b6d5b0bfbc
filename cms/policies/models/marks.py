"""Marks on older documents: whether what a newer one says of them may show."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.policies.models.documents import PolicyDocumentPage
from cms.policies.models.relations import REVERSED, WRITTEN, PolicyRelationKind


class MarkState(models.TextChoices):
    """A refused mark can still be accepted, and the other way round."""

    WAITING = "waiting", pgettext_lazy("mark", "Waiting")
    ACCEPTED = "accepted", pgettext_lazy("mark", "Accepted")
    REFUSED = "refused", pgettext_lazy("mark", "Refused")


class PolicyMark(models.Model):
    """The decision on one relation, by someone who may publish the older document.

    It outlives the newer document's stay: whether that one is public *now* is asked of its pages, not written here.
    """

    older = models.ForeignKey(PolicyDocumentPage, on_delete=models.CASCADE, related_name="marks", verbose_name=_("marked document"))
    newer = models.UUIDField(help_text="Content id of the newer document, in whatever language.")
    kind = models.CharField(_("kind"), max_length=12, choices=WRITTEN)
    state = models.CharField(_("state"), max_length=10, choices=MarkState.choices, default=MarkState.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("decided by"),
        help_text="None: the system.",
    )
    decided_at = models.DateTimeField(_("decided at"), null=True)

    class Meta:
        verbose_name = _("mark on an older document")
        verbose_name_plural = _("marks on older documents")
        constraints: ClassVar = [models.UniqueConstraint(fields=["older", "newer", "kind"], name="one_mark_per_relation")]
        indexes: ClassVar = [models.Index(fields=["newer"], name="mark_newer")]

    def __str__(self) -> str:
        return f"{self.older_id} {REVERSED[PolicyRelationKind(self.kind)]} {self.newer}: {self.state}"

    def get_reversed_display(self) -> str:
        """The relation as it reads on the older document."""
        return str(REVERSED[PolicyRelationKind(self.kind)].label)
