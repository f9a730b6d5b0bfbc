"""`make test` and `make verify`: the tiers one after the other, each with its minutes and its closing line."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Tier:
    """One run of pytest."""

    title: str
    marked: str
    environment: dict[str, str] = field(default_factory=dict)
    processes: str = "2"


def _tiers(kind: str, folder: Path) -> Iterator[Tier]:
    if kind == "verify":
        yield Tier("the long form, PostgreSQL", "verify", processes="0")
        return
    yield Tier("everything, PostgreSQL", "not verify and not portal")
    sqlite = {"DATABASE_URL": f"sqlite:///{folder / 'tests.sqlite3'}"}
    yield Tier("marked for both databases, SQLite", "both_databases and not verify", sqlite)
    yield Tier("the portal before the demo", "portal", sqlite, processes="0")


def _run(tier: Tier, options: list[str]) -> tuple[bool, str]:
    """Whether the tier passed, and its summary with the runner's closing line."""
    # What the tests of a module share is made in one process; modules that commit come last, and must stay there.
    shared = ["-n", tier.processes, "--dist", "loadscope", "--no-loadscope-reorder"]
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-m", tier.marked, *shared, *options]
    print(f"\n== {tier.title}", flush=True)
    started, closing = time.monotonic(), "no output"
    with subprocess.Popen(command, env=os.environ | tier.environment, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            closing = line.strip() or closing
    minutes = (time.monotonic() - started) / 60
    return process.returncode == 0, f"{tier.title}: {minutes:.1f} minutes: {closing}"


def main(kind: str, options: list[str]) -> int:
    """Runs every tier, also after one failed; 0 when all passed."""
    with tempfile.TemporaryDirectory(prefix="govwire-sqlite-") as folder:
        results = [_run(tier, options) for tier in _tiers(kind, Path(folder))]
    print("\n" + "\n".join(f"{'passed' if passed else 'FAILED'}  {summary}" for passed, summary in results))
    return 0 if all(passed for passed, _ in results) else 1


if __name__ == "__main__":
    sys.exit(main((sys.argv[1:] or ["test"])[0], sys.argv[2:]))
