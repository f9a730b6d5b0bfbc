"""The rejects of an import as a file of JSON lines: line number, code, id where it is known, reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson

from cms.importing.rejects import Reject


@contextmanager
def rejects_file(path: Path | None) -> Iterator[Callable[[Reject], None]]:
    """Written anew, line by line, so that a stopped import has all that it met; without a path nothing is written."""
    if path is None:
        yield lambda reject: None
        return
    with path.open("wb", buffering=0) as file:

        def write(reject: Reject) -> None:
            file.write(orjson.dumps(reject.record(), option=orjson.OPT_APPEND_NEWLINE))

        yield write
