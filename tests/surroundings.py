"""A pytest plugin, loaded before Django reads its settings: a temporary `DATA_DIR` for each process, and a PostgreSQL for all of them.

`DATABASE_URL` uses another database instead; the workers of pytest-xdist inherit it.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests import postgres

_servers: list[postgres.Server] = []
_folders: list[Path] = []

_PREFIX = "govwire-test-"
_WITHOUT_TESTS = {"--collect-only", "--co", "--fixtures", "--markers"}


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(args: list[str]) -> None:
    """Sets the variables that `cms.settings.test` reads."""
    _arrive(args)
    # Last, so that it comes before the server's own way of stopping.
    atexit.register(_leave)


def _arrive(args: list[str]) -> None:
    for folder in postgres.abandoned(_PREFIX):
        shutil.rmtree(folder, ignore_errors=True)
    _folders.append(Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-")))
    os.environ["DATA_DIR"] = str(_folders[0])
    if os.environ.get("DATABASE_URL"):
        return
    if _WITHOUT_TESTS & set(args):
        os.environ["DATABASE_URL"] = "sqlite://"
        return
    postgres.sweep()
    _servers.append(postgres.Server(durable=False))
    os.environ["DATABASE_URL"] = _servers[0].url


def pytest_report_header() -> str:
    """Says which database the tests run on."""
    return f"database: {os.environ['DATABASE_URL'].rpartition('@')[2]}"


def pytest_unconfigure() -> None:
    """After the last test; pytest-xdist's workers leave without `atexit`, and a failed start without this."""
    _leave()


def _leave() -> None:
    while _servers:
        _servers.pop().stop()
    while _folders:
        shutil.rmtree(_folders.pop(), ignore_errors=True)
