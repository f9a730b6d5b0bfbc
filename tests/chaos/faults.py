"""What happens in the middle of publishing. Each ends well: the part is back, and nobody told the others."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.chaos.stages import EMBEDDED, ONE, THREE, Stage

AWAY = 4.0  # seconds that a part is away; longer than a search waits
KILLS = 3  # of the worker


def no_fault(stage: Stage) -> None:
    """Nothing: what the others are measured against."""


def engine_killed(stage: Stage) -> None:
    assert stage.cluster
    (node,) = stage.cluster.nodes
    node.kill()
    time.sleep(AWAY)
    node.start()
    stage.cluster.wait()


def worker_killed(stage: Stage) -> None:
    """Again and again, each time somewhere else in its work."""
    for number in range(KILLS):
        stage.worker.kill()
        stage.worker.start()
        time.sleep(AWAY + 0.37 * number)


def database_killed(stage: Stage) -> None:
    stage.database.kill()
    time.sleep(AWAY / 2)
    stage.database.start()


def network_cut(stage: Stage) -> None:
    for proxy in stage.proxies:
        proxy.cut()
    time.sleep(AWAY)
    for proxy in stage.proxies:
        proxy.mend()


def disk_full(stage: Stage) -> None:
    stage.block(full=True)
    time.sleep(AWAY)
    stage.block(full=False)


def node_lost(stage: Stage) -> None:
    """The one that leads; it comes back, and is as good as before."""
    assert stage.cluster
    leading = stage.master()
    node = next(one for one in stage.cluster.nodes if one.name == leading)
    node.kill()
    time.sleep(AWAY)
    node.start()
    stage.cluster.wait("green")


@dataclass(frozen=True)
class Fault:
    """`happen` returns when the part is back."""

    name: str
    engine: str
    happen: Callable[[Stage], None]


FAULTS = (
    Fault("none", ONE, no_fault),
    Fault("the engine killed", ONE, engine_killed),
    Fault("the worker killed", ONE, worker_killed),
    Fault("the database killed", ONE, database_killed),
    Fault("the network cut", ONE, network_cut),
    Fault("the disk full", ONE, disk_full),
    Fault("the leading node lost", THREE, node_lost),
    Fault("the worker killed", EMBEDDED, worker_killed),
    Fault("the database killed", EMBEDDED, database_killed),
)
