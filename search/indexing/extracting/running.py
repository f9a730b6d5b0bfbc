"""The parent of the process that reads a file."""

import subprocess
import sys
import tempfile
from pathlib import Path
from signal import Signals

from search.indexing.extracting.limits import CHARACTERS, SECONDS

ROOT = Path(__file__).resolve().parents[3]


class Unreadable(Exception):
    """A file that gives no text; says why."""


def text_of(content: bytes, kind: str) -> str:
    """`kind` is `.pdf`, `.docx` or `.xlsx`. Raises Unreadable, also where the reading process ran out of time, memory or luck."""
    with tempfile.TemporaryFile() as file, tempfile.TemporaryFile() as said:
        file.write(content)
        file.seek(0)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "search.indexing.extracting", kind],
                stdin=file, stdout=said, stderr=subprocess.DEVNULL, timeout=SECONDS, check=False, cwd=ROOT,
                env={"PYTHONIOENCODING": "utf-8", "PATH": ""},
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise Unreadable(f"not read within {SECONDS} seconds") from None
        said.seek(0)
        text = said.read(4 * CHARACTERS).decode("utf-8", "ignore")[:CHARACTERS]
    if done.returncode:
        raise Unreadable(text[:200] if done.returncode > 0 else f"the reading process was ended by {Signals(-done.returncode).name}")
    return text
