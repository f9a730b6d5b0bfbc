"""Several processes on one machine: what one wrote the others find at once, and what a kill interrupts is all there or not at all."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from statistics import quantiles

import pytest

from cms.library.reading import ListQuery
from search.querying.model import Order, SearchQuery, Window
from tests.search.conftest import embedded_engine
from tests.search.corpus import entries
from tests.search.engines.questions import ALL

EVERYTHING = SearchQuery(ListQuery(ALL.scopes, include_archived=True), None, Order.PUBLISHED_DESC)


@pytest.fixture
def folder(tmp_path):
    with embedded_engine(tmp_path / "index").rebuilding() as target:
        target.apply(entries(), [])
        target.advance(len(entries()))
    return tmp_path / "index"


@contextmanager
def publisher(folder, first):
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    command = [sys.executable, "-m", "tests.search.embedded.publishing", str(folder), str(first)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def damage(folder):
    """What SQLite and FTS5 say of the live file."""
    engine = embedded_engine(folder)
    with engine._live().connections.writing() as connection:
        connection.execute("INSERT INTO said (said) VALUES ('integrity-check')")
        return connection.execute("PRAGMA integrity_check").fetchall()


@pytest.mark.parametrize("rounds", [3, pytest.param(25, marks=pytest.mark.verify)])
def test_killed_in_the_middle(folder, rounds):
    """Nothing that was told to be written is lost, none is there twice, and the next process goes on."""
    acknowledged = len(entries())
    for number in range(rounds):
        with publisher(folder, acknowledged) as process:
            for _ in range(20 + 7 * number):
                acknowledged = int(process.stdout.readline())
            process.kill()
            for line in process.stdout:
                acknowledged = int(line)
        engine = embedded_engine(folder)
        held = dict(engine.walk())
        assert engine.applied().position in (acknowledged - 1, acknowledged, acknowledged + 1)
        assert max(held.values()) >= acknowledged
        assert len(held) == len(entries())
        assert damage(folder) == [("ok",)]
        acknowledged = max(held.values())


def test_killed_while_building(folder):
    """Writers see that nobody builds it any more, and the next build begins anew."""
    code = (
        "import sys, time, django; django.setup(); from pathlib import Path; from tests.search.conftest import embedded_engine\n"
        "with embedded_engine(Path(sys.argv[1])).rebuilding(): sys.stdout.write('begun'); sys.stdout.flush(); time.sleep(600)"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    with subprocess.Popen([sys.executable, "-c", code, str(folder)], env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout.read(5) == b"begun"
        engine = embedded_engine(folder)
        engine.apply([replace(entries()[0], position=1_000)], [])
        assert len(list(folder.glob("*.db"))) == 2
        process.kill()
        process.wait()
    engine.apply([replace(entries()[1], position=1_001)], [])
    assert len(list(folder.glob("*.db"))) == 1
    with engine.rebuilding() as target:
        target.apply(entries()[:5], [])
    assert len(list(engine.walk())) == 5


def test_seen_by_others_at_once(folder):
    """While others publish."""
    engine = embedded_engine(folder)
    waits = []
    with publisher(folder, 1_000) as other:
        seen = int(other.stdout.readline())
        for _ in range(60):
            told = int(other.stdout.readline())
            begun = time.monotonic()
            while engine.applied().position < told:
                assert time.monotonic() < begun + 5
            waits.append(time.monotonic() - begun)
            seen = max(seen, told)
    assert quantiles(waits, n=100)[98] < 1


def test_a_fork_opens_its_own_connection(folder):
    engine = embedded_engine(folder)
    total = engine.find(EVERYTHING, Window(1)).total
    child = os.fork()
    if child == 0:
        os._exit(0 if engine.find(EVERYTHING, Window(1)).total == total else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert engine.find(EVERYTHING, Window(1)).total == total


def test_this_python_has_fts5():
    sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(x)")
