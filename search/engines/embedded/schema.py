"""Tables of an index file.

`doc` numbers the items from 1 and stays with an item. `said` holds
the tokens of each text column. A range's items are bits: bit `doc` of all its blocks in a row (`bits.py`).
"""

from search.columns import Column
from search.engines.signing import signature

FORMAT = 3  # changes when the tables do


def signed() -> str:
    """What an index file is stamped with."""
    return f"{signature()}/sqlite-{FORMAT}"


COLUMNS = tuple(column.value for column in Column)

TABLES = f"""
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE entry (
    doc INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, tie INTEGER NOT NULL, position INTEGER NOT NULL, published INTEGER NOT NULL,
    matter TEXT NOT NULL, copy TEXT NOT NULL, ranges BLOB NOT NULL
);
CREATE INDEX entry_published ON entry (published DESC, tie, doc);
CREATE INDEX entry_matter ON entry (matter) WHERE matter <> '';
CREATE INDEX entry_copy ON entry (copy) WHERE copy <> '';
CREATE TABLE tombstone (key TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE number (number TEXT, doc INTEGER, PRIMARY KEY (number, doc)) WITHOUT ROWID;
CREATE INDEX number_doc ON number (doc);
CREATE TABLE amount (name TEXT, value INTEGER, doc INTEGER, PRIMARY KEY (name, value, doc)) WITHOUT ROWID;
CREATE INDEX amount_doc ON amount (doc);
CREATE TABLE block (range INTEGER, block INTEGER, bits BLOB NOT NULL, PRIMARY KEY (range, block)) WITHOUT ROWID;
CREATE TABLE meaning (doc INTEGER PRIMARY KEY, vector BLOB NOT NULL);
CREATE VIRTUAL TABLE said USING fts5({", ".join(COLUMNS)}, tokenize = 'ascii', prefix = '1');
"""
