"""Texts of a table that begin as typed, found by an index."""

from django.db import connection
from django.db.models import Q


def begins(field: str, text: str) -> Q:
    """PostgreSQL has an index for this; SQLite's, in order of bytes, serves the range alone."""
    condition = Q(**{f"{field}__startswith": text})
    if connection.vendor == "sqlite":
        condition &= Q(**{f"{field}__gte": text, f"{field}__lt": f"{text}\U0010ffff"})
    return condition
