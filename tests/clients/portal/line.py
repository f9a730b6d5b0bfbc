"""A portal of its own behind a relay."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from cms.operations import portal, probe
from tests.clients.portal.asking import Got, get
from tests.clients.portal.relay import Relay
from tests.handbook.demo import free_port


@dataclass
class Line:
    """`host`: the name under which it is asked; `log`: a file with all that it said."""

    relay: Relay
    address: str
    host: str
    log: Path

    def get(self, path: str) -> Got:
        return get(self.address + path, Host=self.host)

    def page(self, url: str) -> Got:
        """What this portal has where the demo's has that address."""
        parts = urlsplit(url)
        return get(parts._replace(netloc=urlsplit(self.address).netloc).geturl(), Host=parts.netloc)


@contextmanager
def standing(relay: Relay, host: str, patience: int) -> Iterator[Line]:
    """Until the end; `patience` in milliseconds."""
    port = free_port()
    surroundings = {
        "PATH": os.environ["PATH"], "HUB_URL": relay.address, "HUB_PATIENCE": str(patience), "HOST": "127.0.0.1", "PORT": str(port),
    }  # fmt: skip
    with tempfile.NamedTemporaryFile(prefix="govwire-portal-log-") as log:
        process = subprocess.Popen(portal.command(), env=surroundings, stdout=log, stderr=subprocess.STDOUT)
        address = f"http://127.0.0.1:{port}"
        try:
            assert probe.wait(f"{address}/healthz", 90)
            yield Line(relay, address, host, Path(log.name))
        finally:
            process.terminate()
            process.wait()
