from search.vocabulary.models.asked import PastQuery
from search.vocabulary.models.editions import Edition
from search.vocabulary.models.leading import BestBet, Shortcut
from search.vocabulary.models.lexemes import DocumentNumber, Lexeme, LexiconSource
from search.vocabulary.models.stopped import StoppedSuggestion, StoppedWord
from search.vocabulary.models.synonyms import Synonym

__all__ = [
    "BestBet",
    "DocumentNumber",
    "Edition",
    "Lexeme",
    "LexiconSource",
    "PastQuery",
    "Shortcut",
    "StoppedSuggestion",
    "StoppedWord",
    "Synonym",
]
