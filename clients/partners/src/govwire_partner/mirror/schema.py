"""The mirror's database: what is committed survives kill -9 and a power cut."""

import sqlite3
from pathlib import Path

from govwire_partner.failures import Misused

NAME = "mirror.sqlite3"
VERSION = 1
TABLES = """
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE item (uri TEXT PRIMARY KEY, version INTEGER NOT NULL, document TEXT NOT NULL);
CREATE TABLE medium (
    uri TEXT NOT NULL, name TEXT NOT NULL, rendition TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
    PRIMARY KEY (uri, name, rendition)
) WITHOUT ROWID;
CREATE INDEX medium_file ON medium (file);
CREATE TABLE removal (
    uri TEXT PRIMARY KEY, position INTEGER NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL, url TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE problem (uri TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (uri, what)) WITHOUT ROWID;
CREATE TABLE seen (uri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE unwritten (uri TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE delivery (id TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
"""


def required(folder: Path) -> None:
    """Raises Misused where there is no mirror."""
    if not (folder / NAME).is_file():
        raise Misused(f"{folder} holds no mirror. Begin with: govwire-partner pull --feed … --into {folder}")


def connect(folder: Path, *, make: bool) -> sqlite3.Connection:
    """Raises Misused where there is no mirror, or one of a newer version."""
    path = folder / NAME
    if not make:
        required(folder)
    try:
        found = sqlite3.connect(path, timeout=30, check_same_thread=False)
        _prepare(found)
    except sqlite3.DatabaseError as error:
        raise Misused(f"{path} cannot be used ({error}). Restore it, or pull into a new folder.") from None
    return found


def _prepare(found: sqlite3.Connection) -> None:
    found.execute("PRAGMA journal_mode = WAL")
    found.execute("PRAGMA synchronous = FULL")
    (version,) = found.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise sqlite3.DatabaseError("a newer govwire-partner wrote it")
    if version == 0:
        found.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
