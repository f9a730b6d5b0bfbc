"""What people say, and what officials write."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from search.querying.question_words import without_questions
from search.querying.units import MOST_WORDS
from search.querying.words import pieces, words_of
from search.text.folding import fold
from search.vocabulary.lines import LinesField
from search.vocabulary.models.checking import can_be_searched, site_is_known
from search.vocabulary.models.editions import EditedModel


class Synonym(EditedModel):
    """Who searches for any of the `words` also finds the `official` terms; `both_ways`, whoever searches for any finds all.

    `shipped` names one that came with the project: it is loaded once, and editors may change it. To be without it, make it proposed.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", gettext_lazy("Proposed")
        APPLIED = "applied", gettext_lazy("Applied")

    words = LinesField(verbose_name=gettext_lazy("What people type"), help_text=gettext_lazy("One on each line, without spaces."))
    official = LinesField(verbose_name=gettext_lazy("Official terms"), help_text=gettext_lazy("One on each line."))
    both_ways = models.BooleanField(verbose_name=gettext_lazy("In both directions"), default=False)
    site = models.CharField(verbose_name=gettext_lazy("Site"), max_length=40, blank=True, help_text=gettext_lazy("Empty: all sites."))
    state = models.CharField(verbose_name=gettext_lazy("State"), max_length=10, choices=State.choices, default=State.PROPOSED)
    note = models.TextField(verbose_name=gettext_lazy("Note"), blank=True)
    shipped = models.CharField(max_length=60, blank=True, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "search"
        verbose_name = gettext_lazy("synonym")
        verbose_name_plural = gettext_lazy("synonyms")
        constraints = [
            models.UniqueConstraint(fields=["shipped"], condition=~models.Q(shipped=""), name="one_synonym_per_shipped_entry"),
        ]

    def __str__(self) -> str:
        return f"{'、'.join(self.words)} {'↔' if self.both_ways else '→'} {'、'.join(self.official)}"

    def clean(self) -> None:
        """Raises ValidationError."""
        can_be_searched("words", self.words)
        can_be_searched("official", self.official)
        looked_up("words", self.words)
        if self.both_ways:
            looked_up("official", self.official)
        if itself := [term for term in self.official if fold(term) in set(map(fold, self.words))]:
            raise ValidationError({"official": _("“%(text)s” cannot stand for itself.") % {"text": itself[0]}})
        site_is_known(self.site)


def looked_up(name: str, words: Sequence[str]) -> None:
    """Questions are cut into words, and up to MOST_WORDS in a row are looked up. Raises ValidationError for what never would be."""
    for word in words:
        folded = fold(word)
        if without_questions(folded) != folded or pieces(folded) != [folded] or len(words_of(folded)) > MOST_WORDS:
            message = _("“%(text)s” would never be recognised. Give a short word without spaces, signs and question words.")
            raise ValidationError({name: message % {"text": word}})
