"""The processes of the web server share cores and connections evenly."""

import json
import os
import sys
from collections import Counter
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest

from cms.settings import gunicorn
from cms.settings.processes import cores
from tests.performance.servers.gunicorn import serving

CONNECTIONS = 12
ROUNDS = 9


def told(connection: HTTPConnection) -> dict[str, Any]:
    connection.request("GET", "/")
    answer: dict[str, Any] = json.load(connection.getresponse())
    return answer


@pytest.fixture
def rounds(tmp_path: Path) -> list[list[dict[str, Any]]]:
    """The answers to connections that are opened at once and kept, time after time: two processes, as production runs them."""
    command = [
        sys.executable, "-m", "gunicorn", "--config=python:cms.settings.processes.cores", f"--worker-class={gunicorn.worker_class}",
        "--workers=2", "--threads=2", "--keep-alive=30", "--no-control-socket", "tests.operations.processes:application",
    ]  # fmt: skip
    with serving("processes", command, {}, tmp_path / "log") as url:
        started: set[int] = set()
        while len(started) < 2:
            started.add(told(HTTPConnection(urlsplit(url).netloc))["process"])
        return [opened_at_once(url) for _ in range(ROUNDS)]


def opened_at_once(url: str) -> list[dict[str, Any]]:
    with ExitStack() as stack:
        connections = [HTTPConnection(urlsplit(url).netloc) for _ in range(CONNECTIONS)]
        for connection in connections:
            connection.connect()
            stack.callback(connection.close)
        return [told(connection) for connection in connections]


def test_connections_opened_at_once_are_spread(rounds: list[list[dict[str, Any]]]) -> None:
    """By the rounds' median: what else the machine does may hold up one process for a while."""
    least = []
    for answers in rounds:
        held = Counter(answer["process"] for answer in answers)
        least.append(min(held.values()) if len(held) == 2 else 0)
    assert median(least) >= CONNECTIONS / 4


def test_each_process_has_a_core_of_its_own_where_there_is_one_for_each(rounds: list[list[dict[str, Any]]]) -> None:
    of = {answer["process"]: answer["cores"] for answers in rounds for answer in answers}
    everywhere = sorted(os.sched_getaffinity(0))
    if len(everywhere) == 2:
        assert sorted(of.values()) == [[core] for core in everywhere]
    else:
        assert list(of.values()) == [everywhere, everywhere]


def test_a_process_takes_the_place_of_the_one_that_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "CORES", [0, 1])
    server = SimpleNamespace(WORKERS={}, cfg=SimpleNamespace(workers=2))
    for process in (1, 2, 3, 4):
        worker = SimpleNamespace()
        cores.pre_fork(server, worker)
        server.WORKERS[process] = worker
    assert [worker.core for worker in server.WORKERS.values()] == [0, 1, 0, 1]
    del server.WORKERS[1], server.WORKERS[3]
    cores.pre_fork(server, worker := SimpleNamespace())
    assert worker.core == 0


@pytest.mark.parametrize(("processes", "own"), [(2, [0, 1]), (1, [0]), (2, [0, 1, 2, 3])])
def test_fewer_processes_than_cores_are_placed_by_the_system(monkeypatch: pytest.MonkeyPatch, processes: int, own: list[int]) -> None:
    monkeypatch.setattr(cores, "CORES", own)
    cores.pre_fork(SimpleNamespace(WORKERS={}, cfg=SimpleNamespace(workers=processes)), worker := SimpleNamespace())
    assert (worker.core is not None) == (1 < len(own) <= processes)
