"""What indexing keeps for itself."""

from django.db import models


class AttachmentText(models.Model):
    """What one file says, found out once whatever items show it. A file that could not be read has an error instead."""

    sha256 = models.CharField(max_length=64, primary_key=True, help_text="Lower-case hex, of the file's bytes.")
    text = models.TextField(blank=True)
    error = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "search"

    def __str__(self) -> str:
        return f"{self.sha256[:12]} {self.error or len(self.text)}"
