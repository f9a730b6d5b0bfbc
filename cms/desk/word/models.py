"""What the desk remembers of a draft that was made from a Word document."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.desk.word.notes import Note, NoteKind


class WordReading(models.Model):
    """The list of what was filled in, guessed and lost, until the page goes."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="word_reading", verbose_name=_("page"))
    filename = models.CharField(_("file"), max_length=255)
    read_at = models.DateTimeField(_("read at"), auto_now_add=True)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("read by"))
    notes = models.JSONField(_("notes"), default=list)

    class Meta:
        verbose_name = _("reading of a Word document")
        verbose_name_plural = _("readings of Word documents")

    def __str__(self) -> str:
        return self.filename

    def told(self) -> dict[NoteKind, list[str]]:
        """By kind, what is lost first."""
        notes: list[dict[str, Any]] = self.notes
        known = [Note(NoteKind(note["kind"]), note["text"]) for note in notes]
        return {kind: [note.text for note in known if note.kind is kind] for kind in (NoteKind.LOST, NoteKind.CHECK, NoteKind.FILLED)}
