"""`make demo` says in one line why it cannot start; what it starts, stops with it."""

import os
import socket
import subprocess
import sys

import pytest
from django.core.management import get_commands

from cms.operations import demo

ADVICE = "make demo "


def start(**variables: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "PORTAL_PORT": "0", **variables}
    return subprocess.run(
        [sys.executable, "-m", "cms.operations.demo"], env=environment, capture_output=True, text=True, timeout=30, check=False
    )


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    return line


def test_a_taken_port(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = refusal(start(PORT=str(port), DATA_DIR=str(tmp_path)))
    assert f"port {port} cannot be used" in line
    assert f"{ADVICE}PORT=" in line


def test_a_taken_port_of_the_portal(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = refusal(start(PORT="0", PORTAL_PORT=str(port), DATA_DIR=str(tmp_path)))
    assert f"port {port} cannot be used" in line
    assert f"{ADVICE}PORTAL_PORT=" in line


@pytest.mark.parametrize("port", ["0x10", "99999", "-1"])
def test_a_port_that_is_none(tmp_path, port):
    assert "PORT" in refusal(start(PORT=port, DATA_DIR=str(tmp_path)))


def test_an_unwritable_folder(tmp_path):
    (tmp_path / "file").write_text("")
    line = refusal(start(PORT="0", DATA_DIR=str(tmp_path / "file" / "var")))
    assert "file/var cannot be written" in line
    assert f"{ADVICE}DATA_DIR=" in line


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "var").write_text("kept")
    refusal(start(PORT="0", DATA_DIR=str(tmp_path / "var")))
    assert (tmp_path / "var").read_text() == "kept"


def test_the_database_is_prepared_once_for_each_address(tmp_path, monkeypatch):
    started: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        started.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    for port in (4321, 4321, 4322):
        demo._prepare(tmp_path, f"http://127.0.0.1:{port}")
    assert [command[-3:] for command in started] == [["prepare_demo", "--portal", f"http://127.0.0.1:{port}"] for port in (4321, 4322)]


def test_what_failed_is_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1))
    for _ in range(2):
        with pytest.raises(demo.ObstacleError, match="for a fresh start remove"):
            demo._prepare(tmp_path, "http://127.0.0.1:4321")


def test_its_commands_exist():
    commands = {command[3] for command in demo._PROCESSES.values() if command[2] == "cms"}
    assert commands == {"worker", "scheduler"}
    assert commands | {"prepare_demo", "address_demo", "load_demo", "demo_accounts"} <= set(get_commands())
