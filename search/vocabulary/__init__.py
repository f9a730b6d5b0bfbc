"""The words that editors manage, and the words of the library: how what people type becomes what officials write."""

from search.vocabulary.keeping import current
from search.vocabulary.words import Words

__all__ = ["Words", "current"]
