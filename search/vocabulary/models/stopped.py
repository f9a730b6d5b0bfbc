"""What editors keep out."""

from django.db import models
from django.utils.translation import gettext_lazy

from search.text.folding import fold
from search.vocabulary.models.checking import can_be_searched
from search.vocabulary.models.editions import EditedModel


class StoppedModel(EditedModel):
    """Kept folded, so that each spelling is there once."""

    text = models.CharField(verbose_name=gettext_lazy("Text"), max_length=60, unique=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """Raises ValidationError."""
        self.text = " ".join(fold(self.text).split())
        can_be_searched("text", filter(None, [self.text]))


class StoppedWord(StoppedModel):
    """Left out of questions, as question words are, when other words remain."""

    class Meta:
        app_label = "search"
        verbose_name = gettext_lazy("stopped word")
        verbose_name_plural = gettext_lazy("stopped words")


class StoppedSuggestion(StoppedModel):
    """Nothing that holds it is ever suggested."""

    class Meta:
        app_label = "search"
        verbose_name = gettext_lazy("stopped suggestion")
        verbose_name_plural = gettext_lazy("stopped suggestions")
