"""Source files (`.jsonl`, `.jsonl.gz`) read line by line: memory does not grow with the file, a bad line never stops the good ones."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, cast

from cms.importing.parsing import BadLineError, parse_line
from cms.importing.rejects import Reject, RejectCode
from cms.importing.seen import SeenIds
from cms.importing.source import SourceDocument

LONGEST_LINE = 10 * 1000 * 1000
"""Bytes; a longer line is refused without being held in memory."""

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class GoodLine:
    """A good line: its number from 1, the document, and the SHA-256 of its bytes, lower-case hex."""

    line: int
    document: SourceDocument
    digest: str


def read_source(path: Path, longest_line: int = LONGEST_LINE) -> Iterator[GoodLine | Reject]:
    """Every line of the file that is not blank, in order, as a document or as a reject."""
    with opened(path) as stream, SeenIds() as seen:
        number = 0
        try:
            for number, raw in enumerate(_raw_lines(stream, longest_line), start=1):
                if raw is None or raw.strip():
                    yield _read(number, raw, seen, longest_line)
        except (EOFError, OSError, zlib.error) as error:
            reason = f"The file cannot be read after line {number}: {error}. Fetch it again and run the import once more."
            yield Reject(number + 1, RejectCode.DAMAGED_FILE, reason)


def opened(path: Path) -> IO[bytes]:
    """The file's own bytes, unpacked where its name ends in `.gz`."""
    if path.suffix == ".gz":
        return cast("IO[bytes]", gzip.open(path, "rb"))
    return path.open("rb")


def _raw_lines(stream: IO[bytes], longest_line: int) -> Iterator[bytes | None]:
    """The lines' bytes; None in place of one that is too long, which is skipped chunk by chunk."""
    while raw := stream.readline(longest_line + 2):
        if len(raw.rstrip(b"\r\n")) <= longest_line:
            yield raw
            continue
        while raw and not raw.endswith(b"\n"):
            raw = stream.readline(_CHUNK)
        yield None


def _read(number: int, raw: bytes | None, seen: SeenIds, longest_line: int) -> GoodLine | Reject:
    if raw is None:
        reason = f"The line is longer than {longest_line:,} bytes. Split the document or leave its files out of the text."
        return Reject(number, RejectCode.TOO_LONG, reason)
    try:
        document = parse_line(raw)
    except BadLineError as error:
        return Reject(number, error.code, error.reason, error.source_id)
    first = seen.first_line(document.id, number)
    if first != number:
        reason = f"Line {first} has the same id. Keep one of the two, or give this one an id of its own."
        return Reject(number, RejectCode.REPEATED_ID, reason, document.id)
    return GoodLine(number, document, sha256(raw.strip()).hexdigest())
