"""What a correction changed."""

from django.db import models

from cms.library.fields import JSONTextField


class Correction(models.Model):
    """Beside a correction's event, the passages that differ. It goes with the item, so that nothing of what left is kept."""

    position = models.BigIntegerField(primary_key=True)
    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)
    passages = JSONTextField(help_text="[{part, before, after}], in order; part is title, summary or text.")

    class Meta:
        indexes = [models.Index(fields=["content_id", "locale"], name="correction_item")]

    def __str__(self) -> str:
        return f"{self.position} {self.content_id}:{self.locale}"
