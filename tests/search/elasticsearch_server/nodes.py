"""One process of Elasticsearch."""

import shutil
import socket
import subprocess
from contextlib import ExitStack
from pathlib import Path

from tests.search.elasticsearch_server.jars import Missing, layout

HEAP = "512m"


def free_ports(count: int) -> list[int]:
    """Of this moment, on the loopback address."""
    with ExitStack() as opened:
        sockets = [opened.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


class Node:
    """Its data and its log lie in `folder`; `settings` are Elasticsearch's own. It can be started again after it was killed."""

    def __init__(self, folder: Path, name: str, http: int, transport: int, settings: dict[str, str], heap: str = HEAP) -> None:
        self.name = name
        self.url = f"http://127.0.0.1:{http}"
        self.log = folder / f"{name}.log"
        self._folder = folder
        self._heap = heap
        self._settings = {
            "path.data": str(folder / name),
            "path.logs": str(folder / f"{name}-logs"),
            "node.name": name,
            "cluster.name": folder.name,
            "network.host": "127.0.0.1",
            "http.port": str(http),
            "transport.port": str(transport),
            "cluster.routing.allocation.disk.threshold_enabled": "false",
            "logger.level": "INFO",
            **settings,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, lifeline: int = subprocess.PIPE) -> None:
        """Returns at once. The node lives until `lifeline`, by default a pipe from this process, is closed. Raises Missing."""
        if shutil.which("java") is None:
            raise Missing("java is missing; install it: apt-get install default-jdk-headless maven, or set ELASTICSEARCH_URL")
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(self._command(), stdin=lifeline, stdout=log, stderr=log, start_new_session=True)

    def kill(self) -> None:
        """As kill -9 does."""
        self._end(lambda process: process.kill())

    def stop(self) -> None:
        self._end(lambda process: process.terminate())

    def says(self) -> str:
        """The end of its log."""
        return self.log.read_text(errors="replace")[-3000:] if self.log.exists() else ""

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def process_id(self) -> int:
        assert self._process
        return self._process.pid

    def _end(self, how) -> None:
        if self._process is None:
            return
        how(self._process)
        self._process.wait(30)
        if self._process.stdin:
            self._process.stdin.close()
        self._process = None

    def _command(self) -> list[str]:
        made = layout()
        memory = [f"-Xms{self._heap}", f"-Xmx{self._heap}", "-XX:+UseSerialGC"]
        java = ["java", *memory, "-cp", f"{made / 'classes'}:{made / 'lib'}/*", "EsNode"]
        return [*java, f"path.home={made / 'home'}", *(f"{name}={value}" for name, value in self._settings.items())]
