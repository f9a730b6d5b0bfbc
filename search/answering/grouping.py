"""Hits of one matter under its policy, reposts under the first of them."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import takewhile

from search.engines.port import Engine, Found, Hit
from search.entries import Key
from search.querying.model import SearchQuery

MOST_GROUPED = 10
MOST_WINDOWS = 5


@dataclass(frozen=True)
class Group:
    """A hit with those folded under it: of the same matter, and how many copies of its text. It stands where the best of them is, `at`."""

    hit: Hit
    at: Hit
    grouped: Sequence[Hit] = field(default=())
    duplicates: int = 0


@dataclass(frozen=True)
class Page:
    """What is shown at once, and the hits between which it stands."""

    groups: Sequence[Group]
    begin: Hit | None
    end: Hit | None
    has_next: bool


def filled(found: Found, first: int, fold: Callable[[Sequence[Hit]], list[Group]], follow: Callable[[Hit], Found] | None) -> Page:
    """Windows are read on until `first` groups are together, or MOST_WINDOWS are read; without `follow` the first window is all."""
    begin = found.hits[0] if found.hits else None
    groups = fold(found.hits)
    for _ in range(MOST_WINDOWS if follow else 0):
        if len(groups) >= first or not found.has_next or follow is None:
            break
        found = follow(found.hits[-1])
        groups += fold(found.hits)
    if len(groups) > first:
        return Page(groups[:first], begin, groups[first - 1].at, has_next=True)
    return Page(groups, begin, found.hits[-1] if found.hits else None, found.has_next)


def folded(hits: Sequence[Hit], fellows: Sequence[Hit], by_themselves: Callable[[Sequence[Key]], Container[Key]]) -> list[Group]:
    """In the order of the hits, each where the best of it stands: every item is met in one place only.

    What `by_themselves` says of those that answer the question better than their policy is not folded. `fellows` are all matches that
    belong with any of these hits, the best first; of a hit that belongs with none it may be missing.
    """
    copies = _by(fellows, "copy_of")
    first = {name: min(some, key=lambda one: (one.published, one.key)) for name, some in copies.items()}
    matters = _together(_by((one for one in fellows if _is_first(one, first)), "matter"), by_themselves)
    under = {one.key: some for some in matters for one in some}
    groups = [(hit, under.get(hit.key, [hit])) for hit in hits if _is_first(hit, first)]
    return [_group(hit, together, copies) for hit, together in groups if together[0].key == hit.key]


def _together(matters: Mapping[Key, Sequence[Hit]], by_themselves: Callable[[Sequence[Key]], Container[Key]]) -> list[list[Hit]]:
    """Of each matter whose policy matches too: the policy and those that are folded with it, the best first."""
    headed = {policy: some for policy, some in matters.items() if any(one.key == policy for one in some)}
    better = [one.key for policy, some in headed.items() for one in takewhile(partial(_is_not, policy), some)]
    alone = by_themselves(better) if better else ()
    return [[one for one in some if one.key not in alone] for some in headed.values()]


def _is_not(key: Key, hit: Hit) -> bool:
    return hit.key != key


def fellows_of(found: Found, hits: Sequence[Hit], engine: Engine, query: SearchQuery) -> Sequence[Hit]:
    """All matches that belong with these; the engine is not asked where `found` holds them all."""
    if len(hits) == found.total:
        return hits
    matters = _distinct(hit.matter for hit in hits)
    copies = _distinct(hit.copy_of for hit in hits)
    return engine.fellows(query, matters=matters, copies=copies) if matters or copies else ()


def _group(at: Hit, together: Sequence[Hit], copies: dict[tuple[str, str], list[Hit]]) -> Group:
    """Of these, the best first, the policy is the hit if it is among them."""
    hit = next((one for one in together if one.key == _of(one, "matter")), at)
    grouped = [one for one in together if one is not hit]
    return Group(hit, at, grouped[:MOST_GROUPED], max(0, len(copies.get(_of(hit, "copy_of"), ())) - 1))


def _is_first(hit: Hit, first: dict[tuple[str, str], Hit]) -> bool:
    return first.get(_of(hit, "copy_of"), hit).key == hit.key


def _of(hit: Hit, name: str) -> tuple[str, str]:
    """What it belongs to, in its language."""
    return getattr(hit, name), hit.key[1]


def _by(hits: Iterable[Hit], name: str) -> dict[tuple[str, str], list[Hit]]:
    found: dict[tuple[str, str], list[Hit]] = defaultdict(list)
    for hit in hits:
        if getattr(hit, name):
            found[_of(hit, name)].append(hit)
    return found


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, names)))
