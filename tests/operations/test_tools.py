"""The scripts that make the environment say what is missing, and how to get it."""

import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from tests import postgres

SCRIPT = (settings.BASE_DIR / ".ci" / "environment").read_text()


@pytest.fixture
def machine(tmp_path):
    """A checkout on a machine where `python3` is what the test says, or missing."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "environment").write_text(SCRIPT)
    (tmp_path / "requirements.txt").write_text("")
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("sh", "dirname", "cat", "cksum", "echo"):
        path = subprocess.run(["which", name], capture_output=True, text=True, check=True).stdout.strip()
        (tools / name).symlink_to(path)

    def start(python: str | None) -> subprocess.CompletedProcess[str]:
        if python is not None:
            (tools / "python3").write_text(f"#!/bin/sh\n{python}\n")
            (tools / "python3").chmod(0o755)
        command = ["sh", str(tmp_path / ".ci" / "environment"), "requirements.txt"]
        return subprocess.run(command, env={"PATH": str(tools)}, capture_output=True, text=True, check=False)

    return start


@pytest.mark.parametrize(
    ("python", "advice"),
    [
        (None, "govwire: python3 is missing; install it: apt-get install python3 python3-venv"),
        (
            'case "$*" in *version_info*) exit 1;; --version) echo Python 3.9.2;; esac',
            "govwire: Python 3.9.2 is too old; install Python 3.11 or later",
        ),
        ('case "$*" in *venv*) exit 1;; esac', "govwire: python3 has no venv module; install it: apt-get install python3-venv"),
    ],
)
def test_a_missing_tool_is_one_line(machine, python, advice):
    done = machine(python)
    assert (done.returncode, done.stderr) == (1, advice + "\n")


def test_packages_that_cannot_be_had(machine, tmp_path):
    venv = f"mkdir -p {tmp_path}/.venv/bin && cp $0 {tmp_path}/.venv/bin/python"
    (tmp_path / "tools" / "mkdir").symlink_to("/bin/mkdir")
    (tmp_path / "tools" / "cp").symlink_to("/bin/cp")
    done = machine(f'case "$*" in "-m pip"*) echo "no network" >&2; exit 1;; "-m venv"*) {venv};; esac')
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("govwire: the packages of requirements.txt could not be installed; check the network")
    assert not list(Path(tmp_path / ".venv").glob(".installed*"))


def test_a_killed_run_leaves_no_server_behind():
    code = "import os, signal; from tests.postgres import Server; print(Server().url, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=settings.BASE_DIR)
    folder = Path(done.stdout.partition("host=")[2].strip())
    assert (folder / "postmaster.pid").exists()
    postgres.sweep()
    assert not folder.parent.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(done.stdout.strip())
