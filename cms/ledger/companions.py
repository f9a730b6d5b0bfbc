"""What runs in the worker beside the consumers, again and again, because it has no events of its own."""

from collections.abc import Callable

Act = Callable[[], object]

_acts: list[Act] = []


def register(act: Act) -> None:
    """It must not wait for long: a worker that is stopped waits for it."""
    _acts.append(act)


def registered() -> list[Act]:
    return list(_acts)
