"""Programs that stand on the hub's settings, in processes of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cms.settings.environment import REPOSITORY

Environment = Mapping[str, str]


class Program:
    """A process of a module of ours, with its log in a file. It can be killed and started again."""

    def __init__(self, name: str, arguments: list[str], environment: Environment, folder: Path) -> None:
        self._command = [sys.executable, "-m", *arguments]
        self._environment = {**os.environ, **environment}
        self.log = folder / f"{name}.log"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        with self.log.open("a") as log:
            self._process = subprocess.Popen(
                self._command, env=self._environment, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
            )

    def kill(self) -> None:
        """As kill -9 does."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def __enter__(self) -> "Program":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def order(self, *words: object) -> None:
        """A line to its standard input."""
        assert self._process is not None
        assert self._process.stdin is not None
        print(*words, file=self._process.stdin, flush=True)

    def told(self) -> Any:
        """The next line that it says, of JSON. Raises RuntimeError when it ended."""
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._command[2]} ended: {self.log.read_text()[-3000:]}")
        return json.loads(line)


def run(arguments: list[str], environment: Environment) -> None:
    """To its end. Raises RuntimeError with what it said when it failed."""
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, env={**os.environ, **environment}, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed: {(done.stdout + done.stderr)[-3000:]}")


def worker(environment: Environment, folder: Path) -> Program:
    return Program("worker", ["cms", "worker"], environment, folder)
