"""A newsroom's machine: the command in a process of its own, and the folder that it writes."""

import json
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings

SOURCE = settings.BASE_DIR / "clients" / "partners" / "src"


class Newsroom:
    """`run` answers the finished process; `start` one that runs."""

    def __init__(self, hub: str, feed: str, token: str, folder: Path) -> None:
        self.feed, self.folder = feed, folder
        # Nothing of the hub's: neither its settings nor its code.
        self.environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(filter(None, [str(SOURCE), os.environ.get("PYTHONPATH")])),
            "GOVWIRE_HUB": hub,
            "GOVWIRE_TOKEN": token,
        }

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command(arguments), env=self.environment, cwd="/", capture_output=True, text=True, check=False, timeout=300)

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            command(arguments), env=self.environment, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def pull(self, *options: str) -> str:
        """What it said."""
        done = self.run("pull", "--feed", self.feed, "--into", self.folder, *options)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def verify(self) -> str:
        done = self.run("verify", self.folder)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        return done.stdout

    @property
    def items(self) -> dict[str, dict]:
        """By uri, as their files say."""
        found = [json.loads(path.read_text()) for path in (self.folder / "items").glob("*.json")]
        return {item["uri"]: item for item in found}

    @property
    def titles(self) -> set[str]:
        return {item["headlines"][0]["value"] for item in self.items.values()}

    @property
    def media(self) -> set[str]:
        return {path.name for path in (self.folder / "media").iterdir()}


def command(arguments) -> list[str]:
    return [sys.executable, "-m", "govwire_partner", *map(str, arguments)]
