"""Intervals of numbers as codes: a number's codes meet an interval's where it lies in it, and not otherwise."""

from hypothesis import example, given
from hypothesis import strategies as st

from cms.library.numbers import LARGEST, Interval, codes_of, step_of

DIGITS = st.integers(0, 18).flatmap(lambda digits: st.integers(0, min(10 ** (digits + 1), LARGEST)))
ROUND = st.builds(lambda first, zeros: min(first * 10**zeros, LARGEST), st.integers(0, 999), st.integers(0, 17))
NUMBERS = DIGITS | ROUND
BOUNDS = st.none() | NUMBERS | st.just(LARGEST + 1)
MOST_CODES = 42  # three of each size at either end


@given(NUMBERS, BOUNDS, BOUNDS)
@example(0, None, None)
@example(0, 0, 1)
@example(LARGEST, LARGEST, None)
@example(LARGEST, None, LARGEST)
def test_codes_find_what_lies_within_and_say_when_they_find_more(number, start, end):
    asked = Interval.between("amount", start, end)
    found = bool(set(codes_of("amount", number)) & set(asked.codes))
    within = (start is None or start <= number) and (end is None or number < end)
    assert found or not within
    assert found == within or not asked.exact
    assert asked.exact or 0 <= asked.start < asked.end <= LARGEST + 1


@given(NUMBERS, NUMBERS)
def test_steps_follow_the_numbers(one, other):
    assert step_of(min(one, other)) <= step_of(max(one, other))


@given(BOUNDS, BOUNDS)
def test_an_interval_is_few_codes_and_no_two_hold_for_one_number(start, end):
    asked = Interval.between("amount", start, end)
    assert len(set(asked.codes)) == len(asked.codes) <= MOST_CODES
    if asked.start < asked.end:
        for number in (asked.start, asked.end - 1, (asked.start + asked.end) // 2):
            assert len(set(codes_of("amount", number)) & set(asked.codes)) == (number < asked.end)


@given(ROUND, ROUND)
def test_round_bounds_need_no_look_at_the_numbers(start, end):
    assert Interval.between("amount", start, end).exact or LARGEST in (start, end)


def test_anything_is_one_code_and_nothing_is_none():
    assert len(Interval.between("amount", None, None).codes) == 1
    assert Interval.between("amount", 10, 10).codes == Interval.between("amount", 1e30, None).codes == ()
    assert Interval.between("amount", 0.5, 1.5) == Interval("amount", 1, 2)
    assert Interval.between("amount", None, 0).codes == ()
