"""`make bench-search`: `python -m tests.performance.search [stock|growth|visible|all]`; `growth --documents N` asks of fewer."""

import argparse
import subprocess
import sys
from typing import Any

from tests.performance.search import table

WHAT = ("stock", "growth", "visible")


def main() -> int:
    """0 when all that was measured is within its bounds. Each is measured by a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.performance.search")
    parser.add_argument("what", nargs="?", choices=[*WHAT, "all"], default="all")
    parser.add_argument("--documents", type=int, help="of growth, instead of a million")
    options = parser.parse_args()
    what = options.what
    if what == "all":
        return max(subprocess.run([sys.executable, "-m", "tests.performance.search", one], check=False).returncode for one in WHAT)
    result, holds = _measured(what, {"most": options.documents} if options.documents and what == "growth" else {})
    table.keep({what: result})
    print(table.tables({what: result}))
    return 0 if holds else 1


def _measured(what: str, size: dict[str, int]) -> tuple[dict[str, Any], bool]:
    """The figures, and whether they hold. Without a `size` it is the bench's own."""
    if what == "visible":
        from tests.performance.search import visible

        result = visible.measure()
        return result, visible.holds(result)
    from tests.performance.search import surroundings

    with surroundings.province() as province:
        from tests.performance.search import comparing, growing

        module = {"stock": comparing, "growth": growing}[what]
        result = module.measure(province, **size)
        return result, module.holds(result)


if __name__ == "__main__":
    sys.exit(main())
