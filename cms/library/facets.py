"""Scopes and codes: how a list is named.

A list is (scope, code): within a scope (everything, a site, a column and all below it, a column alone), the items that a code holds
for. Facets are written per scope, so that any one list is one range of one index (measured flat to a million items), and both names
fold into one 64-bit number: with a million lists the odds of any two falling together are 3 in 100 million.
"""

from datetime import datetime
from functools import lru_cache
from hashlib import blake2b

LISTED = ""  # the code of everything that lists show when nothing is asked: no home pages, no columns


@lru_cache(maxsize=50_000)
def range_of(scope: str, code: str) -> int:
    """The signed 64-bit number of a list."""
    return int.from_bytes(blake2b(f"{scope}\n{code}".encode(), digest_size=8).digest(), signed=True)


def everything(locale: str) -> str:
    return f"*:{locale}"


def in_site(site: str, locale: str) -> str:
    return f"site:{site}:{locale}"


def on_front_page(site: str, locale: str) -> str:
    """What the site's front page may show by a rule: all of the site's but what editors keep off front pages."""
    return f"front:{site}:{locale}"


def under_column(content_id: str, locale: str) -> str:
    """The column and the columns below it."""
    return f"column:{content_id}:{locale}"


def in_column(content_id: str, locale: str) -> str:
    """The column alone."""
    return f"column-only:{content_id}:{locale}"


def language_of(scope: str) -> str:
    return scope.rpartition(":")[2]


def of_type(document_type: str) -> str:
    return f"type:{document_type}"


def microseconds(moment: datetime) -> int:
    """What facets sort by; instants are public to the second."""
    return int(moment.timestamp()) * 1_000_000
