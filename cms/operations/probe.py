"""Asks a server for its health without Django: `python -m cms.operations.probe` is a container's health check."""

import sys
import time
import urllib.error
import urllib.request

from cms.settings import environment


def answers(address: str) -> bool:
    """Whether `address` answers with 200 within five seconds."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def wait(address: str, seconds: int) -> bool:
    """Whether `address` answers before so many seconds have passed."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answers(address):
            return True
        time.sleep(0.2)
    return False


if __name__ == "__main__":
    sys.exit(0 if answers(f"http://127.0.0.1:{environment.read('PORT')}/healthz") else 1)
