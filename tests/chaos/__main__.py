"""`make chaos`: every fault in the middle of publishing, 10,000 publishes in all.

`python -m tests.chaos [--publishes N] [--engine one|three|embedded]`; what is measured on every engine is kept in `results/`.
"""

import argparse
import sys

from tests.chaos import table
from tests.chaos.faults import FAULTS
from tests.chaos.rounds import Row, around, holds
from tests.chaos.stages import EMBEDDED, ONE, THREE, stage

ENGINES = {"one": ONE, "three": THREE, "embedded": EMBEDDED}
PUBLISHES = 10_000


def main() -> int:
    """0 when search lost, doubled and kept nothing after any of them."""
    options = _options()
    chosen = [ENGINES[options.engine]] if options.engine else list(ENGINES.values())
    rows = [row for engine in chosen for row in on(engine, options.publishes // len(FAULTS))]
    print(table.table(rows))
    if not options.engine:
        table.keep(rows)
    return 0 if all(map(holds, rows)) else 1


def on(engine: str, publishes: int) -> list[Row]:
    """Its faults one after another, so many publishes around each."""
    rows = []
    with stage(engine) as made:
        for fault in FAULTS:
            if fault.engine == engine:
                rows.append(around(made, fault, publishes))
                print(table.line(rows[-1]), file=sys.stderr, flush=True)
    return rows


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--publishes", type=int, default=PUBLISHES, help="in all")
    parser.add_argument("--engine", choices=ENGINES, help="of this one alone; not kept")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
