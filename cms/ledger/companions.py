"""What runs in the worker beside the consumers, again and again, because it has no events of its own."""

from collections.abc import Callable
from functools import partial

import structlog
from django.db import DatabaseError

Act = Callable[[], object]

log = structlog.get_logger(__name__)

_acts: list[Act] = []


def register(act: Act) -> None:
    """It must not wait for long: a worker that is stopped waits for it."""
    _acts.append(act)


def registered() -> list[Act]:
    return [partial(guarded, act) for act in _acts]


def guarded(act: Act) -> None:
    """What goes wrong is logged and tried again: the consumers go on. A database that is away is the worker's to wait for."""
    try:
        act()
    except DatabaseError:
        raise
    except Exception:
        log.exception("companion failed", act=getattr(act, "__qualname__", str(act)))
