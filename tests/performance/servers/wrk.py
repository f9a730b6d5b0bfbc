"""wrk, from Debian."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 8
SCRIPT = Path(__file__).parent / "requests.lua"


@dataclass(frozen=True)
class Load:
    """What one run gave: requests a second, and milliseconds at the median and the 99th percentile."""

    rps: float
    p50: float
    p99: float


def require() -> None:
    if shutil.which("wrk") is None:
        sys.exit("govwire: wrk is missing; install it: apt-get install wrk")


def run(url: str, requests: Path, seconds: int) -> Load:
    """Send the file's requests over CONNECTIONS connections. Raises RuntimeError when one fails."""
    command = ["wrk", "-t1", "--timeout=30s", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(SCRIPT), url, "--", str(requests)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    if found["failed"]:
        raise RuntimeError(f"{found['failed']} of {found['requests']} requests to {url} failed")
    return Load(found["requests"] / found["microseconds"] * 1e6, found["p50"] / 1000, found["p99"] / 1000)
