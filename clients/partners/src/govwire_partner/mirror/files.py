"""Files of the folder: each is written whole beside its place and then put there, so that no reader and no kill sees half of one."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

PART = ".part"


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """What is written takes the file's place when all went well; on the disk, not in its cache."""
    part = path.with_name(f"{path.name}{PART}")
    try:
        with part.open("wb") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def settled(folder: Path) -> None:
    """The names in a folder are on the disk too, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def names(folder: Path) -> Iterable[str]:
    """Of the files in it, whole or not; none where it is not there."""
    return sorted(path.name for path in folder.iterdir() if not path.is_dir()) if folder.is_dir() else []
