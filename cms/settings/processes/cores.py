"""A core for each process of the web server: hooks of gunicorn's.

Where there is a process for each core, it stays on one: its threads take turns anyway, and waking another core costs more than most
of what a request does. With fewer processes the system places them: others on this machine may have chosen the same cores.
"""

import os
from collections import Counter
from typing import Any

CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


def pre_fork(server: Any, worker: Any) -> None:
    """Chooses the core that the fewest of the living processes hold."""
    held = Counter(other.core for other in server.WORKERS.values())
    worker.core = min(CORES, key=held.__getitem__) if server.cfg.workers >= len(CORES) > 1 else None


def post_fork(_server: object, worker: Any) -> None:
    if worker.core is not None:
        os.sched_setaffinity(0, {worker.core})
