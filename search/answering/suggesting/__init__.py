"""What the searcher may be about to type."""

from search.answering.suggesting.suggestions import Typed, suggest

__all__ = ["Typed", "suggest"]
