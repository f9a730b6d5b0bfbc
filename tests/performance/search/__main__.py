"""`make bench-search`: `python -m tests.performance.search [stock|growth|visible|all]`."""

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
    what = parser.parse_args().what
    if what == "all":
        return max(subprocess.run([sys.executable, "-m", "tests.performance.search", one], check=False).returncode for one in WHAT)
    result, holds = _measured(what)
    table.keep({what: result})
    print(table.tables({what: result}))
    return 0 if holds else 1


def _measured(what: str) -> tuple[dict[str, Any], bool]:
    """The figures, and whether they hold."""
    if what == "visible":
        from tests.performance.search import visible

        result = visible.measure()
        return result, visible.holds(result)
    from tests.performance.search import surroundings

    with surroundings.province() as province:
        from tests.performance.search import comparing, growing

        module = {"stock": comparing, "growth": growing}[what]
        result = module.measure(province)
        return result, module.holds(result)


if __name__ == "__main__":
    sys.exit(main())
