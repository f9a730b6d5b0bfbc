"""Drafts shown to people without an account, and what those said."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.library.fields import JSONTextField


class Share(models.Model):
    """A link to one text: of the revision that it was made from a copy is kept, because autosave writes over revisions.

    `content_hash` is the SHA-256 of `content`, which says what was seen; `draft` is the row built from it. Both are cleared when the
    link ends, and the hash stays.
    """

    token = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the link's secret.")
    page = models.BigIntegerField()
    parent = models.BigIntegerField()
    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)
    title = models.CharField(max_length=255)
    revision = models.BigIntegerField()
    content_hash = models.CharField(max_length=64)
    content = JSONTextField(null=True)
    draft = JSONTextField(null=True)
    position = models.BigIntegerField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    views = models.PositiveIntegerField(default=0)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("share link")
        verbose_name_plural = _("share links")
        indexes = [models.Index(fields=["page"], name="share_page")]

    def __str__(self) -> str:
        return self.title


class Opinion(models.Model):
    """What someone said through a share link, of the text with this hash. The name is typed, and proves nothing."""

    class Kind(models.TextChoices):
        APPROVAL = "approval", pgettext_lazy("share", "approved")
        COMMENT = "comment", pgettext_lazy("share", "commented")

    share = models.ForeignKey(Share, on_delete=models.CASCADE, related_name="opinions")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    name = models.CharField(max_length=60)
    text = models.TextField(max_length=2000, blank=True)
    content_hash = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("opinion of a draft")
        verbose_name_plural = _("opinions of drafts")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.name}: {self.kind}"
