"""When a message is tried again, as Standard Webhooks proposes: over four days, less and less often."""

from datetime import timedelta
from random import Random

_WAITS = [
    timedelta(seconds=5), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=5),
    timedelta(hours=10), timedelta(hours=14), timedelta(hours=20), timedelta(hours=24),
]  # fmt: skip
ATTEMPTS = len(_WAITS) + 1
LONGEST_REST = timedelta(hours=24)
_JITTER = 0.1  # of a wait, either way: what failed together is not tried together

_chance = Random()  # noqa: S311  no secret


def wait(attempts: int) -> timedelta | None:
    """After so many failed attempts, until the next one; None when that was the last."""
    if attempts >= ATTEMPTS:
        return None
    return _WAITS[attempts - 1] * _chance.uniform(1 - _JITTER, 1 + _JITTER)
