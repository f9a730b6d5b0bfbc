"""The demo with its portal, running for as long as the tests ask."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cms.operations import portal, probe
from tests.handbook.demo import free_port

REPOSITORY = Path(__file__).resolve().parent.parent.parent.parent
SECONDS = 900  # until a province that has to be loaded first answers


@dataclass(frozen=True)
class Demo:
    """Addresses, without a last slash."""

    hub: str
    portal: str
    surroundings: dict[str, str]

    def shell(self, code: str) -> str:
        """Runs a line in the hub, as its operators could; what it prints last."""
        command = [sys.executable, "-m", "cms", "shell", "-c", code]
        done = subprocess.run(command, cwd=REPOSITORY, env=self.surroundings, check=True, capture_output=True, text=True)
        return done.stdout.rpartition("\n")[0].rpartition("\n")[2]

    def site(self, code: str) -> str:
        """Of a site in the portal."""
        return self.portal if code == "portal" else f"http://{code}.localhost:{self.portal.rpartition(':')[2]}"


@contextmanager
def running() -> Iterator[Demo]:
    """As `make demo` starts it, loaded anew; where `PORTAL_TEST_DATA` names a folder, what is there is taken."""
    if not portal.is_built():
        raise FileNotFoundError("the portal is not built; run: .ci/portal build")
    with tempfile.TemporaryDirectory(prefix="govwire-portal-") as folder:
        hub, port = free_port(), free_port()
        # Nothing of the tests' own database and settings.
        surroundings = {
            "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "WEB_WORKERS": "1",
            "PORT": str(hub), "PORTAL_PORT": str(port), "DATA_DIR": os.environ.get("PORTAL_TEST_DATA", folder),
        }  # fmt: skip
        command = [sys.executable, "-m", "cms.operations.demo"]
        process = subprocess.Popen(command, cwd=REPOSITORY, env=surroundings, stdout=subprocess.DEVNULL)
        try:
            demo = Demo(f"http://127.0.0.1:{hub}", f"http://127.0.0.1:{port}", surroundings)
            if not (probe.wait(f"{demo.hub}/healthz", SECONDS) and probe.wait(f"{demo.portal}/healthz", 30)):
                raise TimeoutError(f"the demo did not answer within {SECONDS} seconds")
            yield demo
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()
