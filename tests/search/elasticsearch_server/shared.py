"""The one server that all tests of a run share, whatever process of pytest-xdist they run in.

Whoever needs it first starts it. Each process holds the writing end of a named pipe that the server reads: when the last one is gone,
killed or not, the server ends.
"""

import atexit
import fcntl
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.search.elasticsearch_server.cluster import PREFIX, Cluster, answers


@cache
def url() -> str:
    """`ELASTICSEARCH_URL`, or of a server that ends with the tests. Raises Missing."""
    return os.environ.get("ELASTICSEARCH_URL", "").partition(",")[0] or _joined()


def prefix() -> str:
    """Of the names of this process's indexes."""
    return f"govwire-test-{os.getpid()}"


def _joined() -> str:
    folder = Path(tempfile.gettempdir()) / f"{PREFIX}{_run()}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = folder / "url"
        if kept.exists() and _hold(folder / "pipe") and answers(f"{kept.read_text()}/_cluster/health"):
            return kept.read_text()
        kept.write_text(_started(folder))
        return kept.read_text()


def _run() -> str:
    """The process that began it all, and for the workers of pytest-xdist the run that they are of."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    return f"{os.getppid() if run else os.getpid()}-{run or 'alone'}"


def _hold(pipe: Path) -> bool:
    """For as long as this process lives; false when nobody reads."""
    try:
        os.open(pipe, os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    return True


def _started(folder: Path) -> str:
    pipe = folder / "pipe"
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    read = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    _hold(pipe)
    os.set_blocking(read, True)
    cluster = Cluster(folder=folder, lifeline=read)
    os.close(read)
    if not os.environ.get("PYTEST_XDIST_TESTRUNUID"):
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        atexit.register(cluster.stop)
    return cluster.nodes[0].url
