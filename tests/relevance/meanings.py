"""Vectors of the shared sets' texts, kept between runs: 58,712 articles take a core twelve minutes."""

import sqlite3
from collections.abc import Iterable
from hashlib import blake2b
from itertools import islice

from search.meaning import files
from search.meaning.choosing import RULES, of_items

TOGETHER = 1_000


def kept(texts: Iterable[str]) -> dict[str, bytes]:
    """By folded text; those that no run has seen yet are made."""
    with sqlite3.connect(files.kept() / f"vectors-{RULES}.sqlite3", timeout=600) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS vector (text BLOB PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID")
        found = {text: _read(connection, text) for text in texts}
        lacking = iter([text for text, vector in found.items() if not vector])
        while some := list(islice(lacking, TOGETHER)):
            made = dict(zip(some, of_items(some), strict=True))
            connection.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?)", [(_name(text), one) for text, one in made.items()])
            connection.commit()
            found |= made
    return found


def _read(connection: sqlite3.Connection, text: str) -> bytes:
    (vector,) = connection.execute("SELECT vector FROM vector WHERE text = ?", [_name(text)]).fetchone() or (b"",)
    return vector


def _name(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()
