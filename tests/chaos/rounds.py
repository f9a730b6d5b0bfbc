"""One fault in the middle of so many publishes, and the count after it."""

import threading
import time
from typing import Any

from tests.chaos.faults import Fault
from tests.chaos.stages import Stage

BEFORE = 0.3  # of the publishes, done when it happens

Row = dict[str, Any]


def around(stage: Stage, fault: Fault, publishes: int) -> Row:
    """Publishing goes on while it happens; what readers get is asked in the middle of it."""
    stage.editor.order(publishes)
    happening = threading.Thread(target=fault.happen, args=(stage,))
    meanwhile: Row = {}
    public: dict[str, int] = {}
    begun = time.monotonic()
    for done in range(publishes + 1):
        told = stage.editor.told()
        public = told.get("public", {})
        if done == int(BEFORE * publishes):
            happening.start()
            time.sleep(0.5)
            meanwhile = stage.ask()
    happening.join()
    took = time.monotonic() - begun
    return {"fault": fault.name, "engine": stage.engine, "publishes": publishes, "took": round(took, 1), **meanwhile, **stage.count(public)}


def holds(row: Row) -> bool:
    """Every public item is found as it is now, none twice, nothing else, and nothing that was acknowledged is lost."""
    return row["found"] == row["public"] > 0 and not any(row[name] for name in ("missing", "twice", "stale", "drift", "lost"))
