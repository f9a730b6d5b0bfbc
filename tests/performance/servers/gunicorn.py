"""gunicorn as production runs it, for each of the systems."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

WAIT = 60  # seconds for a server to answer


@contextmanager
def serving(name: str, command: list[str], environment: Mapping[str, str], log: Path) -> Iterator[str]:
    """A server while it is needed; answers its address. `command` gets `--bind` added."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with log.open("w") as output:
        process = subprocess.Popen(
            [*command, f"--bind=127.0.0.1:{port}"], env=os.environ | environment, stdout=output, stderr=output, start_new_session=True
        )
        try:
            wait_for(port, process, name, log)
            yield url
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: "subprocess.Popen[bytes]", name: str, log: Path) -> None:
    """A server that loads its application first takes connections only then."""
    give_up = time.monotonic() + WAIT
    while time.monotonic() < give_up and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    sys.exit(f"govwire: the server of {name} did not start; its log is {log}")
