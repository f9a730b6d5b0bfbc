"""Phrases of tokens that must stand side by side, as `search.text.tokens` put them into the index."""

from collections.abc import Iterator
from itertools import pairwise

from search.querying.model import Phrase, TextQuery
from search.text import tokens

MOST_TOKENS = 64  # of a phrase; what comes after is not looked for


def phrase_of(folded: str) -> Phrase | None:
    """The whole text as one phrase; None when nothing in it can be searched for.

    Only its ends may lie inside a longer run: 考工 stands in 高考工作, 36号 in 36号文件, but 36号 not in 136号.
    """
    found = _short_enough(list(tokens.runs(folded)))
    if not found:
        return None
    before = [token for run in found[:-1] for token in tokens.tokens_in(run)]
    last = found[-1]
    ends_whole = last.han and len(last.text) > 1
    return Phrase((*before, *(tokens.pairs(last.text) if ends_whole else [last.text])), open=last.han and not ends_whole)


def runs_of(phrase: Phrase) -> tuple[str, ...]:
    """What was typed, in runs: (高考, 考, 5g, 基站) -> 高考 5g 基站."""
    return tuple(_runs(phrase.tokens))


def singles_of(phrase: Phrase) -> tuple[str, ...]:
    """The same phrase over a column's single characters, where all of its tokens are whole: (高考, 考, 作) open -> 高 考 BREAK 作."""
    found: list[str] = []
    for before, run in pairwise(("", *runs_of(phrase))):
        if tokens.is_han(before) and tokens.is_han(run):
            found.append(tokens.BREAK)
        found += run if tokens.is_han(run) else [run]
    return tuple(found)


def marked(query: TextQuery) -> tuple[tuple[str, ...], ...]:
    """What is marked in the texts of hits, as runs: all that was looked for, official terms too."""
    phrases = [phrase for unit in (*query.units, *query.hints) for phrase in unit.phrases]
    return tuple(dict.fromkeys(map(runs_of, [query.whole, *phrases] if query.whole else phrases)))


def _runs(pairs: tuple[str, ...]) -> Iterator[str]:
    """Pairs grow together; a single character after them ends their run, without them it is one."""
    growing = ""
    for token in pairs:
        if not tokens.is_han(token):
            yield token
        elif len(token) == 1:
            yield growing or token
            growing = ""
        else:
            growing = growing[:-1] + token
    if growing:
        yield growing


def _short_enough(found: list[tokens.Run]) -> list[tokens.Run]:
    room = MOST_TOKENS
    kept = []
    for run in found:
        text = run.text[:room] if run.han else run.text
        room -= len(text) if run.han else 1
        kept.append(run._replace(text=text))
        if room <= 0:
            break
    return kept
