"""Sets of items as bits of whole numbers: bit `doc` is set when it is in the set. A set of 50,000 items takes 6 kB, whatever is in it.

The index keeps each range's set in blocks, so that one item's change writes little. Most ranges hold few items (one topic in one
column): a block is written as the places of its items where that is much shorter than its bits, which are read faster.
"""

import json
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

BLOCK = 8_192  # bits; a place in it takes two bytes
BYTES = BLOCK // 8
PLACES, BITS = b"\0", b"\1"  # first byte of a block: how it is written

_BITS = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))

Ranges = frozenset[int]


def bits_of(docs: Iterable[int]) -> int:
    found = bytearray()
    for doc in docs:
        byte = doc >> 3
        if byte >= len(found):
            found.extend(bytes(byte + 256 - len(found)))
        found[byte] |= 1 << (doc & 7)
    return int.from_bytes(found, "little")


def docs_of(bits: int) -> list[int]:
    """In rising order."""
    return list(_few(bits)) if _is_sparse(bits) else _many(bits)


def _is_sparse(bits: int) -> bool:
    """Fewer than one bit in 16 bytes."""
    return 16 * bits.bit_count() < bits.bit_length() // 8


def _few(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _many(bits: int) -> list[int]:
    written = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    return [place * 8 + bit for place, byte in enumerate(written) if byte for bit in _BITS[byte]]


def at_least(least: int, sets: Sequence[int]) -> int:
    """What is in that many of the sets."""
    met = [-1] + [0] * least  # met[n]: in n of the sets seen so far, or more
    for one in sets:
        for number in range(least, 0, -1):
            met[number] |= met[number - 1] & one
    return met[least]


def read_ranges(connection: sqlite3.Connection, ranges: Sequence[int]) -> dict[int, int]:
    """By range the items that stand in it; in one statement."""
    blocks: dict[int, dict[int, int]] = {one: {} for one in ranges}
    sql = "SELECT range, block, bits FROM block WHERE range IN (SELECT value FROM json_each(?))"
    for one, block, written in connection.execute(sql, [json.dumps(ranges)]):
        blocks[one][block] = read_block(written)
    return {one: _joined(some) for one, some in blocks.items()}


def _joined(blocks: dict[int, int]) -> int:
    if not blocks:
        return 0
    return int.from_bytes(b"".join(blocks.get(block, 0).to_bytes(BYTES, "little") for block in range(max(blocks) + 1)), "little")


def read_block(written: bytes) -> int:
    return bits_of(array("H", written[1:])) if written[:1] == PLACES else int.from_bytes(written[1:], "little")


def written_block(bits: int) -> bytes:
    if _is_sparse(bits):
        return PLACES + array("H", _few(bits)).tobytes()
    return BITS + bits.to_bytes((bits.bit_length() + 7) // 8, "little")


class Changes:
    """What one transaction adds to ranges and takes from them."""

    def __init__(self) -> None:
        self._added: dict[tuple[int, int], int] = defaultdict(int)
        self._taken: dict[tuple[int, int], int] = defaultdict(int)

    def move(self, doc: int, before: Ranges, after: Ranges) -> None:
        block, bit = doc // BLOCK, 1 << doc % BLOCK
        for one in after - before:
            self._added[one, block] |= bit
            self._taken[one, block] &= ~bit
        for one in before - after:
            self._taken[one, block] |= bit
            self._added[one, block] &= ~bit

    def write(self, connection: sqlite3.Connection) -> None:
        for place in sorted(self._added.keys() | self._taken.keys()):
            row = connection.execute("SELECT bits FROM block WHERE range = ? AND block = ?", place).fetchone()
            before = read_block(row[0]) if row else 0
            after = (before | self._added[place]) & ~self._taken[place]
            if after != before:
                _write(connection, place, after)


def _write(connection: sqlite3.Connection, place: tuple[int, int], bits: int) -> None:
    if bits:
        connection.execute("INSERT OR REPLACE INTO block VALUES (?, ?, ?)", [*place, written_block(bits)])
    else:
        connection.execute("DELETE FROM block WHERE range = ? AND block = ?", place)
