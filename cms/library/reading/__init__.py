"""The readers' door: everything an answer may show, read with a constant number of flat statements."""

from cms.library.reading.cursors import BadCursor
from cms.library.reading.directory import Directory
from cms.library.reading.entries import Entry
from cms.library.reading.library import Library
from cms.library.reading.queries import ListQuery, Sort

__all__ = ["BadCursor", "Directory", "Entry", "Library", "ListQuery", "Sort"]
