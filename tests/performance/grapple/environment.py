"""grapple's own environment, in the folder of all that is written: made once, and again when its requirements change."""

import hashlib
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).parent / "requirements.txt"


def python(folder: Path) -> Path:
    """The interpreter of the environment in `folder`, with what `requirements.txt` locks installed."""
    environment = folder / "grapple-venv"
    found, stamp = environment / "bin" / "python", environment / ".installed"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if not (stamp.is_file() and stamp.read_text() == wanted):
        print("installing wagtail-grapple into an environment of its own", flush=True)
        uv = [sys.executable, "-m", "uv"]
        subprocess.run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(environment)], check=True)
        subprocess.run([*uv, "pip", "install", "--quiet", "--python", str(found), "--require-hashes", "-r", str(REQUIREMENTS)], check=True)
        stamp.write_text(wanted)
    return found
