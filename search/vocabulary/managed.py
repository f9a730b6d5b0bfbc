"""What editors manage, as it is looked up."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from search.text.folding import fold
from search.text.tokens import runs
from search.vocabulary.models import BestBet, Shortcut, StoppedSuggestion, StoppedWord, Synonym

Bet = tuple[datetime | None, Sequence[str]]
Key = tuple[str, str]  # site (empty: all) and text


@dataclass(frozen=True)
class Managed:
    """Texts of synonyms are folded, those of best bets and shortcuts are keys (`key_of`)."""

    stamp: str
    synonyms: Mapping[Key, tuple[str, ...]]
    bets: Mapping[Key, Sequence[Bet]]
    shortcuts: Mapping[Key, dict[str, str]]
    stopped: frozenset[str]
    stopped_suggestions: tuple[str, ...]
    ends: Sequence[datetime]

    @classmethod
    def read(cls, stamp: str) -> "Managed":
        bets: dict[Key, list[Bet]] = defaultdict(list)
        ends = []
        for bet in BestBet.objects.order_by("pk"):
            for text in bet.texts:
                bets[bet.site, key_of(text)].append((bet.until, bet.content_ids))
            ends += [bet.until] if bet.until else []
        return cls(
            stamp,
            official_terms(Synonym.objects.filter(state=Synonym.State.APPLIED).order_by("pk")),
            bets,
            {
                (one.site, key_of(text)): {"title": one.title, "url": one.url}
                for one in Shortcut.objects.order_by("-pk")
                for text in one.texts
            },
            frozenset(StoppedWord.objects.values_list("text", flat=True)),
            tuple(StoppedSuggestion.objects.order_by("text").values_list("text", flat=True)),
            sorted(ends),
        )

    @property
    def version(self) -> str:
        """Changes also when a best bet ends."""
        return f"{self.stamp}-{self._ended}"

    @property
    def due(self) -> datetime | None:
        """When the next best bet ends."""
        return next(iter(self.ends[self._ended :]), None)

    @property
    def _ended(self) -> int:
        return bisect_right(self.ends, timezone.now())

    def official(self, word: str, site: str) -> Iterator[str]:
        """The site's own first."""
        for place in _places(site):
            yield from self.synonyms.get((place, word), ())

    def best_bets(self, text: str, site: str) -> list[str]:
        now, key = timezone.now(), key_of(text)
        found = (bet for place in _places(site) for bet in self.bets.get((place, key), ()))
        return list(dict.fromkeys(one for until, chosen in found if until is None or until > now for one in chosen))

    def shortcut(self, text: str, site: str) -> dict[str, str] | None:
        key = key_of(text)
        return next((self.shortcuts[place, key] for place in _places(site) if (place, key) in self.shortcuts), None)


def key_of(text: str) -> str:
    """What is the same in all spellings of a text: its runs of characters, and spaces only between words of letters."""
    found, after_han = "", True
    for run in runs(fold(text)):
        found += run.text if run.han or after_han else f" {run.text}"
        after_han = run.han
    return found


def official_terms(synonyms: Iterable[Synonym]) -> dict[Key, tuple[str, ...]]:
    found: dict[Key, dict[str, None]] = defaultdict(dict)
    for one in synonyms:
        words, official = [fold(word) for word in one.words], [fold(term) for term in one.official]
        for word in words:
            found[one.site, word] |= dict.fromkeys(official)
        for term in official if one.both_ways else ():
            found[one.site, term] |= dict.fromkeys([*words, *(other for other in official if other != term)])
    return {key: tuple(terms) for key, terms in found.items()}


def _places(site: str) -> Iterable[str]:
    return (site, "") if site else ("",)
