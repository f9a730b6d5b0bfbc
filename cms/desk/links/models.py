"""What the last round found."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class Reason(models.TextChoices):
    """Why an address counts as dead."""

    GONE = "gone", _("Nothing is there any more")
    SILENT = "silent", _("Does not answer")
    PRIVATE = "private", _("Leads into a private network")


class DeadLink(models.Model):
    """A public page leads to an address that does not work; `since` is the first round that found it so."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("page"))
    address = models.CharField(_("address"), max_length=2000)
    reason = models.CharField(_("problem"), max_length=10, choices=Reason.choices)
    since = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("dead link")
        verbose_name_plural = _("dead links")

    def __str__(self) -> str:
        return self.address
