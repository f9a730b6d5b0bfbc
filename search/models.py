"""Tables of search: what it keeps beside the index."""

from search.indexing.models import AttachmentText
from search.log.models import AskedText, Click, Feedback
from search.vocabulary.models import (
    BestBet,
    DocumentNumber,
    Edition,
    Lexeme,
    LexiconSource,
    PastQuery,
    Shortcut,
    StoppedSuggestion,
    StoppedWord,
    Synonym,
)

__all__ = [
    "AskedText",
    "AttachmentText",
    "BestBet",
    "Click",
    "DocumentNumber",
    "Edition",
    "Feedback",
    "Lexeme",
    "LexiconSource",
    "PastQuery",
    "Shortcut",
    "StoppedSuggestion",
    "StoppedWord",
    "Synonym",
]
