"""The right to see one draft, for a while."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.library.fields import JSONTextField
from cms.preview.clients import label_of


class Grant(models.Model):
    """One draft for one client. It begins as a token that works once; exchanged, it is the secret of a client's server.

    Of both only the SHA-256 is kept. `draft` is the row that the library would have (`cms.preview.drafts`), in no table of the
    library's. Whatever ends a grant removes its row, and the draft with it; a session that ends takes its grants along.
    """

    token = models.CharField(max_length=64, unique=True)
    secret = models.CharField(max_length=64, unique=True, null=True)
    until = models.DateTimeField(db_index=True, help_text="Of the token; once exchanged, of the grant.")
    client = models.CharField(max_length=40)
    origin = models.CharField(max_length=200, help_text="Of the client's page that was given the token.")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    session = models.ForeignKey("sessions.Session", on_delete=models.CASCADE, null=True)
    share = models.ForeignKey("preview.Share", on_delete=models.CASCADE, null=True)
    page = models.BigIntegerField(null=True, help_text="Number of the page; none before it is saved for the first time.")
    parent = models.BigIntegerField(help_text="Number of the page above.")
    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)
    position = models.BigIntegerField(help_text="Of the ledger, when the draft was built.")
    issued_at = models.DateTimeField(auto_now_add=True)
    draft = JSONTextField()

    class Meta:
        verbose_name = _("preview grant")
        verbose_name_plural = _("preview grants")
        indexes = [models.Index(fields=["page"], name="grant_page")]

    def __str__(self) -> str:
        return f"{self.content_id}:{self.locale} in {self.client}"

    @property
    def client_label(self) -> Any:
        return label_of(self.client)
