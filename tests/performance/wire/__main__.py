"""`make bench-wire`: `python -m tests.performance.wire [pages|webhooks|all]`."""

import argparse
import sys
from typing import Any

from tests.performance.wire import pages, table, webhooks

WHAT = ("pages", "webhooks")


def main() -> int:
    """0 when all that was measured is within its bounds."""
    parser = argparse.ArgumentParser(prog="python -m tests.performance.wire")
    parser.add_argument("what", nargs="?", choices=[*WHAT, "all"], default="all")
    what = parser.parse_args().what
    found: dict[str, Any] = {}
    if what in ("pages", "all"):
        found |= pages.measure()
    if what in ("webhooks", "all"):
        found["webhooks"] = webhooks.measure()
    table.keep(found)
    print(table.tables(found))
    return 0 if table.hold(found) else 1


if __name__ == "__main__":
    sys.exit(main())
