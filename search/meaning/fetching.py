"""The model's files from Maven Central, by Maven: mirrors and proxies are set where its other users have them."""

import fcntl
import shutil
import subprocess
import tempfile
from pathlib import Path
from zipfile import ZipFile

from search.meaning.files import ARTIFACT, SHA256, lacking


class Missing(Exception):
    """Maven is not there, or Maven Central is not, or sent something else. Says what to do."""


def fetch(folder: Path) -> bool:
    """Into this folder unless they are there already; whether they had to be fetched. 16 MB, some 10 s. Raises Missing."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "fetching.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not lacking(folder):
            return False
        with tempfile.TemporaryDirectory(dir=folder) as made:
            _unpack(_jar(Path(made)), Path(made))
            for name in SHA256:
                (Path(made) / name).replace(folder / name)
    return True


def _jar(folder: Path) -> Path:
    if shutil.which("mvn") is None:
        raise Missing("mvn is missing; install it: apt-get install maven")
    command = ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={folder}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missing(f"mvn failed: {(done.stdout + done.stderr).strip()[-2000:]}")
    return next(folder.glob("*.jar"))


def _unpack(jar: Path, folder: Path) -> None:
    with ZipFile(jar) as opened:
        for name in SHA256:
            opened.extract(name, folder)
    if wrong := lacking(folder):
        raise Missing(f"{jar.name} holds another {wrong[0]} than was expected; nothing was kept. Check the mirror that Maven uses.")
