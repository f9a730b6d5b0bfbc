"""One process at a time writes into a folder. The system takes the lock back from a process that was killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from govwire_partner.failures import Busy, Misused


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Raises Busy, and Misused where the folder cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / ".lock", timeout=0)
        lock.acquire()
    except Timeout:
        raise Busy(f"Another govwire-partner writes into {folder}. Let it end, or stop it first.") from None
    except OSError as error:
        raise Misused(f"{folder} cannot be written: {error.strerror}. Choose another folder with --into.") from None
    try:
        yield
    finally:
        lock.release()
