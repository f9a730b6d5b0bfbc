"""SQL as text. Reads are few, hot and the same on both databases; the ORM would take longer to write each than to run it."""

from cms.library.reading.statements.kept import Rows
from cms.library.reading.statements.running import fetch
from cms.library.reading.statements.text import BRANCHES, Text, among, chunks, moment, union, unions

__all__ = ["BRANCHES", "Rows", "Text", "among", "chunks", "fetch", "moment", "union", "unions"]
