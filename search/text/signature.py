"""What tokens depend on, as a short digest that an index is stamped with: an index with another one is made anew."""

import unicodedata
from functools import cache
from hashlib import blake2b
from importlib.metadata import version

from search.text.folding import simplified_characters

RULES = 1  # of folding, tokens and numbers: raise it when they change what is indexed


@cache
def signature() -> str:
    """16 hexadecimal digits. Of OpenCC counts what we take from it, of rjieba its dictionary, that is its version."""
    simplified = blake2b(repr(sorted(simplified_characters().items())).encode(), digest_size=8).hexdigest()
    parts = (RULES, unicodedata.unidata_version, version("rjieba"), simplified)
    return blake2b(repr(parts).encode(), digest_size=8).hexdigest()
