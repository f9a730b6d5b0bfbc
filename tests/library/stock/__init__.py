"""A full library in a second: rows of every document type with every field filled, without a page behind them."""

from tests.library.stock.filling import Names
from tests.library.stock.records import fill_records
from tests.library.stock.rows import fill_items

__all__ = ["Names", "fill"]


def fill(size: int, sites: int) -> Names:
    """`size` items of every type, in both languages, spread over `sites` sites; each names others in every way that it can."""
    names = Names(size, sites)
    fill_records(names)
    fill_items(names)
    return names
