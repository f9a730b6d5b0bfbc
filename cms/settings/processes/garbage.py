"""Garbage of processes that serve for long."""

import gc


def settle() -> None:
    """What was loaded stays: collecting garbage need not look at it in each worker, nor copy the pages that workers share."""
    gc.collect()
    gc.freeze()
    # Few of the many objects of a request refer to each other in a circle: garbage is looked for seldom.
    gc.set_threshold(50_000, 20, 50)
