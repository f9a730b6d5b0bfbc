"""A short form of `make chaos`, on the real parts: kill -9 of the engine, the worker and the database, with both engines."""

import pytest

from tests.chaos.faults import FAULTS
from tests.chaos.rounds import around, holds
from tests.chaos.stages import EMBEDDED, ONE, stage

PUBLISHES = 60
FEW = {ONE: ("the engine killed", "the database killed"), EMBEDDED: ("the worker killed",)}


@pytest.mark.parametrize("engine", FEW, ids=["elasticsearch", "embedded"])
def test_everything_is_found_once_as_it_is_now(engine):
    with stage(engine) as made:
        for fault in FAULTS:
            if fault.engine == engine and fault.name in FEW[engine]:
                row = around(made, fault, PUBLISHES)
                assert holds(row), row
