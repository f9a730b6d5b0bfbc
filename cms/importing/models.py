"""Which page a line of a source file became, so that an import run again goes on where it stood and changes only what changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.policies.models import PolicyDocumentPage


class ImportedDocument(models.Model):
    """Written in the same transaction as the page is published in. Without a page: editors deleted it, and it stays deleted."""

    source_id = models.CharField(_("id at the source"), max_length=200, unique=True)
    digest = models.CharField(max_length=64, help_text="SHA-256 of the line, lower-case hex.")
    parser = models.PositiveSmallIntegerField(help_text="Version of the recovery that read it.")
    page = models.OneToOneField(PolicyDocumentPage, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("page"))
    source_url = models.TextField(_("address at the source"), blank=True)
    provenance = models.TextField(_("where the source took it from"), blank=True)
    imported_at = models.DateTimeField(_("imported at"), auto_now=True)

    class Meta:
        verbose_name = _("imported document")
        verbose_name_plural = _("imported documents")

    def __str__(self) -> str:
        return self.source_id

    def says(self, digest: str, parser: int) -> bool:
        """Whether this line was imported as it is, by this recovery."""
        return (self.digest, self.parser) == (digest, parser)
