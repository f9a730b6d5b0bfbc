"""`make lighthouse`: Lighthouse's marks for every page of the portal before the demo, as on a telephone. Keys judge those pages."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cms.operations import portal
from tests.clients.portal.demo import running
from tests.clients.portal.pages import PAGES
from tests.handbook.chromium import PROGRAM

FOLDER = Path("clients/portal/lighthouse")
CATEGORIES = ("performance", "accessibility")
LEAST = 95
# Lighthouse measures the machine as well: what it marks low beside other work is tried again.
TRIES = 4


def main(keys: list[str]) -> int:
    """Prints a line for each page; 1 when a mark is too low or could not be had, or a key is no page's."""
    pages = {page.key: page for page in PAGES if page.status == 200}
    if unknown := set(keys) - set(pages):
        sys.stderr.write(f"no such page: {', '.join(sorted(unknown))}; there are {' '.join(pages)}\n")
        return 1
    low = 0
    with running() as demo:
        for key in keys or pages:
            begun = time.monotonic()
            marks = judged(pages[key].address(demo))
            low += min(marks) < LEAST
            said = (f"{name} {mark}" for name, mark in zip(CATEGORIES, marks, strict=True))
            print(f"{key:32}", *said, f"in {time.monotonic() - begun:.0f} s", flush=True)
    return 1 if low else 0


def judged(address: str) -> tuple[int, ...]:
    """Marks of a hundred in the order of the categories, the best of some tries; 0 where there is none."""
    command = [
        portal.command()[0], str(FOLDER / "node_modules/lighthouse/cli/index.js"), address, "--quiet", "--output=json",
        f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]  # fmt: skip
    best: tuple[int, ...] = (0,) * len(CATEGORIES)
    for _ in range(TRIES):
        # Into a file: it ends before a pipe has taken everything.
        with tempfile.TemporaryFile("w+") as written:
            subprocess.run(command, env=os.environ | {"CHROME_PATH": PROGRAM}, stdout=written, stderr=subprocess.DEVNULL, check=False)
            written.seek(0)
            text = written.read()
        report = json.loads(text) if text.startswith("{") else {"categories": {}}
        marks = (round(100 * (report["categories"].get(name, {}).get("score") or 0)) for name in CATEGORIES)
        best = tuple(map(max, best, marks))
        if min(best) >= LEAST:
            break
    return best


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
