"""The words of what is public, and how they sound. Derived from the library, item by item; `search_lexicon` makes them anew."""

from django.db import models

from search.vocabulary.lines import LinesField

LONGEST = 40  # characters of a word


class Lexeme(models.Model):
    """A word, folded. `items` counts the items and records that hold it, `names` those of which it is a whole name.

    `pinyin` is without tones, `others` are further readings; words of letters have none. `initials` are the first letters.
    """

    word = models.CharField(max_length=LONGEST, primary_key=True)
    pinyin = models.CharField(max_length=240, blank=True)
    others = LinesField(blank=True)
    initials = models.CharField(max_length=LONGEST, blank=True)
    items = models.IntegerField()
    names = models.IntegerField()

    class Meta:
        app_label = "search"
        indexes = [models.Index(fields=["-names", "-items", "word"], name="lexeme_weight")]

    def __str__(self) -> str:
        return self.word


class LexiconSource(models.Model):
    """What one item or record gave to the lexicon, so that it can be taken back. `kind` is `item`, `site` or `term`."""

    kind = models.CharField(max_length=16)
    key = models.CharField(max_length=120)
    locale = models.CharField(max_length=16, blank=True)
    words = LinesField(blank=True)
    names = LinesField(blank=True)

    class Meta:
        app_label = "search"
        constraints = [models.UniqueConstraint(fields=["kind", "key", "locale"], name="one_source_per_key_and_locale")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class DocumentNumber(models.Model):
    """A number that an item goes by, as it is written; `typed` is what is left of it without brackets and signs."""

    number = models.CharField(max_length=100)
    typed = models.CharField(max_length=100, db_index=True)
    content_id = models.CharField(max_length=36)
    locale = models.CharField(max_length=16)

    class Meta:
        app_label = "search"
        indexes = [models.Index(fields=["content_id", "locale"], name="document_number_item")]

    def __str__(self) -> str:
        return self.number
