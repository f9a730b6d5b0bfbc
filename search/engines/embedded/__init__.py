"""The index as a SQLite file with FTS5: for one machine, without a server."""

from search.engines.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
