"""Databases of one PostgreSQL server, filled side by side."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from cms.settings.environment import REPOSITORY, read
from tests import postgres
from tests.performance.data.specimens import Size


def folder() -> Path:
    """Where the benches keep what they write between runs."""
    found = REPOSITORY / read("DATA_DIR") / "performance"
    found.mkdir(parents=True, exist_ok=True)
    return found


@contextmanager
def postgresql() -> Iterator[str]:
    """A server for the time of the run; answers its URL. It writes to disk as production does."""
    postgres.sweep()
    server = postgres.Server()
    try:
        yield server.url
    finally:
        server.stop()


def create(server: str, name: str) -> str:
    """A new database; answers its URL."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlsplit(server)._replace(path=f"/{name}").geturl()


@dataclass
class Seed:
    """A database to be filled by a module of ours, run by an interpreter of its own."""

    name: str
    python: Path
    module: str
    size: Size
    url: str

    def environment(self) -> dict[str, str]:
        return {"DATABASE_URL": self.url, "DATA_DIR": str(folder()), "LOG_LEVEL": "WARNING"}

    @property
    def manifest(self) -> Path:
        return folder() / f"{self.name}.json"

    def start(self) -> "subprocess.Popen[bytes]":
        self.manifest.unlink(missing_ok=True)
        command = [str(self.python), "-m", self.module, json.dumps(asdict(self.size)), str(self.manifest)]
        return subprocess.Popen(command, env=os.environ | self.environment(), cwd=REPOSITORY)


def fill(seeds: Sequence[Seed]) -> list[dict[str, Any]]:
    """Fills them at the same time; answers their manifests."""
    print(f"filling {', '.join(f'{seed.name} with {seed.size.items:,} items' for seed in seeds)}", flush=True)
    running = [seed.start() for seed in seeds]
    for seed, process in zip(seeds, running, strict=True):
        if process.wait() != 0:
            sys.exit(f"govwire: the data of {seed.name} could not be made; what went wrong stands above")
    return [json.loads(seed.manifest.read_text()) for seed in seeds]
