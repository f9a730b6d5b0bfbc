"""The demo province, running for as long as its pictures are taken."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cms.operations import probe

REPOSITORY = Path(__file__).resolve().parent.parent.parent
COMMAND = [sys.executable, "-m", "cms.operations.demo"]
SECONDS = 900  # until a province that has to be loaded first answers


@contextmanager
def running() -> Iterator[str]:
    """Its address. Loaded anew, so that pictures show the same thing each time; where `DATA_DIR` is set, what is there is taken."""
    with tempfile.TemporaryDirectory(prefix="govwire-handbook-") as folder:
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        kept = os.environ.get("DATA_DIR", folder)
        surroundings = os.environ | {
            "PORT": str(port),
            "DATA_DIR": kept,
            "PUBLIC_URL": address,
            "DESK_URL": address,
            "PORTAL_PORT": str(free_port()),
        }
        process = subprocess.Popen(COMMAND, cwd=REPOSITORY, env=surroundings, stdout=subprocess.DEVNULL)
        try:
            if not probe.wait(f"{address}/healthz", seconds=SECONDS):
                raise TimeoutError(f"the demo did not answer within {SECONDS} seconds")
            yield address
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def free_port() -> int:
    """One that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
