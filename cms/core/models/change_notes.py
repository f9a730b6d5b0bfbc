"""Public notes of major updates. Kept by identity, so that they outlive revisions and moves."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ChangeNote(models.Model):
    content_id = models.UUIDField()
    locale = models.CharField(max_length=16)
    at = models.DateTimeField(verbose_name=_("at"))
    note = models.TextField(verbose_name=_("note"))
    correction = models.BooleanField(default=False, verbose_name=_("correction"))
    actor = models.CharField(max_length=150, blank=True)

    class Meta:
        verbose_name = _("change note")
        verbose_name_plural = _("change notes")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["content_id", "locale"], name="change_note_item")]

    def __str__(self) -> str:
        return self.note
