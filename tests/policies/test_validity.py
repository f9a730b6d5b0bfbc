"""Whether a document is in force, case by case."""

from datetime import UTC, date, datetime

import pytest

from cms.library.documents.instants import beginning_of, day_in_beijing, end_of
from cms.policies.validity import Period, StatedValidity, in_force, validity

TODAY = date(2024, 6, 15)
BEFORE, AFTER = date(2024, 6, 14), date(2024, 6, 16)
NOBODY, VALID, AMENDED, EXPIRED, REPEALED = StatedValidity


@pytest.mark.parametrize(
    ("stated", "effective", "expires", "marks", "told", "force"),
    [
        # nobody has said
        (NOBODY, None, None, [], "unknown", None),
        (NOBODY, BEFORE, None, [], "unknown", None),
        (NOBODY, BEFORE, AFTER, [], "unknown", None),
        (NOBODY, None, None, ["implements"], "unknown", None),
        (NOBODY, None, None, ["amends"], "amended", True),
        # somebody has
        (VALID, None, None, [], "valid", True),
        (VALID, TODAY, TODAY, [], "valid", True),
        (VALID, None, None, ["implements"], "valid", True),
        (VALID, None, None, ["amends"], "amended", True),
        (AMENDED, None, None, [], "amended", True),
        (EXPIRED, None, None, [], "expired", False),
        (REPEALED, None, None, [], "repealed", False),
        # dates
        (NOBODY, AFTER, None, [], "not_yet_effective", False),
        (VALID, AFTER, None, [], "not_yet_effective", False),
        (VALID, AFTER, None, ["amends"], "not_yet_effective", False),
        (NOBODY, None, BEFORE, [], "expired", False),
        (VALID, None, BEFORE, [], "expired", False),
        (AMENDED, None, BEFORE, [], "expired", False),
        (VALID, None, TODAY, [], "valid", True),
        (EXPIRED, AFTER, None, [], "expired", False),
        # newer documents
        (VALID, None, None, ["repeals"], "repealed", False),
        (VALID, None, None, ["replaces"], "repealed", False),
        (VALID, None, None, ["amends", "repeals"], "repealed", False),
        (NOBODY, AFTER, None, ["repeals"], "repealed", False),
        (EXPIRED, None, BEFORE, ["replaces"], "repealed", False),
    ],
)
def test_table(stated, effective, expires, marks, told, force):
    found = validity(stated, Period(effective, expires), marks, TODAY)
    assert (found, in_force(found)) == (told, force)


def test_days_begin_and_end_at_beijing_midnight():
    assert day_in_beijing(datetime(2024, 6, 14, 15, 59, 59, tzinfo=UTC)) == date(2024, 6, 14)
    assert day_in_beijing(datetime(2024, 6, 14, 16, 0, tzinfo=UTC)) == TODAY
    assert beginning_of(TODAY) == datetime(2024, 6, 14, 16, 0, tzinfo=UTC)
    assert end_of(TODAY) == datetime(2024, 6, 15, 16, 0, tzinfo=UTC)


def test_a_document_for_ever_ends_never():
    assert end_of(date.max) is None
