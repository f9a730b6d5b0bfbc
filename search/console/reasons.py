"""Why an item is a hit, or none, in words that an editor can use: what was looked for, where it stands, what lifts it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.library.reading import Entry, Library
from search.answering.answer import Answer
from search.columns import Column
from search.console.asking import Shown, answer_of, question_of, shown
from search.engines import tiers
from search.engines.choosing import engine
from search.engines.port import Explained
from search.querying.model import Phrase, TextQuery, Unit
from search.querying.phrases import runs_of

COLUMNS = {
    Column.TITLE: _("Title"), Column.NAMES: _("Keywords, numbers and names"), Column.LEAD: _("The summary"),
    Column.BODY: _("The main text"), Column.REST: _("Other fields"), Column.FILES: _("Attachments"),
}  # fmt: skip
TIERS = {
    tiers.NUMBER: _("Its number is what was typed"), tiers.NEAR: _("It is of the searcher's region"),
    tiers.CURRENT: _("It is in force, and not archived"), tiers.WHOLE_TITLE: _("Its title holds all that was typed"),
}  # fmt: skip
MOST_PARTS = 12


@dataclass(frozen=True)
class Place:
    """A phrase and the columns that hold it; `typed` is false of official terms and other spellings."""

    phrase: str
    typed: bool
    columns: Sequence[Promise]


@dataclass(frozen=True)
class Wanted:
    """One thing that was looked for. It is met when any of its phrases stands anywhere."""

    places: Sequence[Place]

    @property
    def met(self) -> bool:
        return any(place.columns for place in self.places)


@dataclass(frozen=True)
class Step:
    """One of the tiers, from the top: hits that have it stand above those that have not, whatever else they hold."""

    label: Promise
    holds: bool


@dataclass(frozen=True)
class Part:
    """A token's share of the points that order hits of one tier; `width` is of a thousand: the largest has all."""

    token: str
    points: float
    width: int


@dataclass(frozen=True)
class Why:
    """`place` is the item's on the answer's first page; `least` of the wanted must be met. `points` are those below the tier."""

    item: Entry
    place: int | None
    matches: bool
    by_number: bool
    searched: str
    corrected: bool
    wanted: Sequence[Wanted]
    least: int
    steps: Sequence[Step]
    parts: Sequence[Part]
    points: float

    @property
    def met(self) -> int:
        return sum(one.met for one in self.wanted)

    @property
    def elsewhere(self) -> bool:
        """It says enough, and is no hit: it does not stand in the site, or the language, that is searched."""
        return not self.matches and self.met >= self.least


@dataclass(frozen=True)
class Asked:
    """An answer's first page, and the means to explain it."""

    answer: Answer
    hits: Sequence[Shown]

    @classmethod
    def now(cls, library: Library, text: str, site: str) -> "Asked":
        """Raises EngineDown, EngineMismatch."""
        answer = answer_of(library, question_of(library, text, site))
        return cls(answer, shown(library, answer))

    def why(self, item: Entry) -> Why | None:
        """None where nothing could be looked for: an empty text, or only signs. Raises EngineDown, EngineMismatch."""
        query = self.answer.query
        if query.text is None:
            return None
        key = (item.content_id, item.locale)
        place = next((one.place for one in self.hits if one.key == key), None)
        understanding = self.answer.understanding
        return _told(item, place, query.text, understanding.asked.typed, engine().explain(query, key), bool(understanding.corrected))


def _told(item: Entry, place: int | None, text: TextQuery, searched: str, found: Explained, corrected: bool) -> Why:
    hit = found.hit
    tier = hit.tier if hit else 0
    return Why(
        item=item,
        place=place,
        matches=hit is not None,
        by_number=bool(tier & tiers.NUMBER),
        searched=searched,
        corrected=corrected,
        wanted=[Wanted(list(_places(unit, found))) for unit in text.units],
        least=text.least,
        steps=[Step(label, bool(tier & one)) for one, label in TIERS.items()] if hit else [],
        parts=list(_parts(found)),
        points=hit.score - tier * tiers.TIER if hit else 0.0,
    )


def _places(unit: Unit, found: Explained) -> Iterator[Place]:
    for number, phrase in enumerate(unit.phrases):
        yield Place(said(phrase), number == 0, [COLUMNS[one] for one in found.held.get(phrase, ())])


def said(phrase: Phrase) -> str:
    """As one would type it."""
    return " ".join(runs_of(phrase))


def _parts(found: Explained) -> Iterator[Part]:
    """The largest first."""
    ordered = sorted(found.parts.items(), key=lambda one: -one[1])[:MOST_PARTS]
    for token, points in ordered:
        yield Part(token, points, int(1_000 * points / ordered[0][1]))
