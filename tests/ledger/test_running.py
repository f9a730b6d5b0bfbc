"""The worker lets each consumer act in a thread of its own, and ends when it is told to or when one fails."""

import os
import signal
import threading
import time

import pytest

from cms.ledger.running import run_each_until_stopped


@pytest.fixture(autouse=True)
def _signals():
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_none_waits_for_another():
    quick, stuck = [], threading.Event()

    def act_quickly():
        quick.append(time.monotonic())
        if len(quick) == 5:
            os.kill(os.getpid(), signal.SIGTERM)
            stuck.set()

    run_each_until_stopped([act_quickly, lambda: stuck.wait(10)], 0.01)
    assert len(quick) >= 5
    assert quick[-1] - quick[0] < 5


def test_all_end_when_one_fails():
    def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run_each_until_stopped([fail, lambda: None], 0.01)
