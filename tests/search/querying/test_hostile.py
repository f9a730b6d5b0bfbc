"""Whatever is typed has a clear answer, within limits, at once."""

from string import punctuation
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.querying.limits import MOST_ALTERNATIVES, MOST_CHARACTERS, MOST_UNITS
from search.querying.parsing import Asked, parse
from search.querying.phrases import MOST_TOKENS, marked, singles_of

HOSTILE = {
    "10 KB of one word": "高考工作" * 2_500,
    "10 KB of one letter": "a" * 10_000,
    "10 KB of words": " ".join(f"w{number}" for number in range(2_000)),
    "1,000 times 的": "的" * 1_000,
    "1,000 words 的": "的 " * 1_000,
    "operators": 'OR AND NOT NEAR(a b) title:x ^y *z -w "' * 100,
    "brackets": "(" * 3_000 + ")" * 3_000,
    "quotes": '"a' * 5_000,
    "numbers": "吉政办发〔2019〕36号" * 500,
    "half numbers": "国务院令第" * 1_000 + "1" * 1_000,
    "years": "2019年第" * 1_000,
    "accents": "e" + "\u0301" * 10_000,
    "NUL": "\x00" * 10_000 + "高考",
    "lone surrogates": "\ud800" * 5_000 + "\udc00" * 5_000,
    "long ligatures": "\ufdfa" * 1_000,
    "emoji": "👨\u200d👩\u200d👧" * 1_000,
    "punctuation": "！？。，" * 1_000,
    "joiners": "a-" * 3_000,
    "SQL": "'; DROP TABLE items; --",
    "private characters": "高\ue000考\ue001",
}


NEVER = {*punctuation, "\0", " ", "\n", "\ue000", "\ue001"}


def within_limits(asked: Asked) -> bool:
    if asked.query is None:
        return len(asked.typed) <= MOST_CHARACTERS
    units = (*asked.query.units, *asked.query.hints)
    phrases = [phrase for unit in units for phrase in unit.phrases] + ([asked.query.whole] if asked.query.whole else [])
    return (
        len(asked.typed) <= MOST_CHARACTERS
        and 1 <= len(asked.query.units) <= MOST_UNITS
        and 1 <= asked.query.least <= len(asked.query.units)
        and len(asked.query.hints) <= MOST_UNITS
        and all(1 <= len(unit.phrases) <= 1 + MOST_ALTERNATIVES for unit in units)
        and all(1 <= len(phrase.tokens) <= MOST_TOKENS for phrase in phrases)
        and all(token and not set(token) & NEVER for phrase in phrases for token in phrase.tokens)
    )


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts(typed: str) -> None:
    parse("高考")
    begun = perf_counter()
    asked = parse(typed)
    assert perf_counter() - begun < 0.5
    assert within_limits(asked)


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    assert within_limits(parse(text))


@given(st.text('高考的怎么办第号年36 "“”〔〕[]（）2019发令a.-，', max_size=40))
def test_texts_of_what_parsing_looks_at(text: str) -> None:
    asked = parse(text)
    assert within_limits(asked)
    if asked.query:
        assert all(marked(asked.query))
        assert all(singles_of(phrase) for unit in asked.query.units for phrase in unit.phrases)
