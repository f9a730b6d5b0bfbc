"""What an index is stamped with: one that other rules made answers wrongly, and is made anew."""

from search.meaning import choosing
from search.text import signature as tokens


def signature() -> str:
    """Of the rules by which this process cuts text, and of the model that it uses, if any."""
    return choosing.signature(tokens.signature())
