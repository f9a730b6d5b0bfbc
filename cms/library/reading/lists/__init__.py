"""Lists: ranges of one covering index, merged by the database; what is pinned comes first."""

from cms.library.reading.lists.reading import read
from cms.library.reading.lists.totals import COUNTED, counts
from cms.library.reading.lists.windows import Slice, Window

__all__ = ["COUNTED", "Slice", "Window", "counts", "read"]
