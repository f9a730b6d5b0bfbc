"""A past for the demo's console: invented numbers of searches, of which the search itself says what they find."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml
from django.utils import timezone

from cms.library import facets
from cms.library.documents.instants import day_in_beijing
from cms.library.locales import DEFAULT
from cms.library.reading import Library, ListQuery
from search.answering import door
from search.answering.asking import Part, Question
from search.log.models import AskedText, Click, Feedback
from search.log.writing import Key, add

PATH = Path(__file__).with_name("data") / "demo.yaml"
DAYS = 60
PLACES = 10
OPENED = 0.6  # of what found something
COMPLAINED = 0.15  # of what found nothing
WEEKEND = 0.5


@dataclass(frozen=True)
class Found:
    """What a text finds as it is typed."""

    total: int
    hits: tuple[str, ...]


def fill() -> int:
    """Where nothing was counted yet; answers how many searches were."""
    if AskedText.objects.exists():
        return 0
    given: dict[str, Any] = yaml.load(PATH.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    library, today = Library(), day_in_beijing(timezone.now())
    random = Random(6)  # noqa: S311  the same numbers each time are the point
    asked: dict[Key, dict[str, int]] = {}
    clicks, complaints = Counter[Key](), Counter[Key]()
    for text, often in given["searched"].items():
        found = _found(library, text)
        for day, times in _days(today, often, random):
            asked[day, "", DEFAULT, text] = {"times": times, "total": found.total, "empty": 0 if found.total else times}
            clicks.update((day, "", text, found.hits[place], place + 1) for place in _opened(found, times, random))
            said = sum(random.random() < COMPLAINED for _ in range(0 if found.total else times))
            complaints.update((day, "", "not_found", text, random.choice(["", *given["written"]])) for _ in range(said))
    add(AskedText, asked)
    add(Click, {key: {"times": times} for key, times in clicks.items()})
    add(Feedback, {key: {"times": times} for key, times in complaints.items()})
    return sum(one["times"] for one in asked.values())


def _found(library: Library, text: str) -> Found:
    question = Question(text, ListQuery((facets.everything(DEFAULT),), include_archived=True), DEFAULT)
    answer = door.search(library, question, Part(PLACES), counts=False)
    entries = answer.entries
    if answer.understanding.corrected:
        return Found(0, ())
    return Found(answer.total, tuple(one.content_id for one in entries))


def _days(today: date, often: int, random: Random) -> Iterator[tuple[date, int]]:
    """More from week to week, fewer at weekends."""
    for ago in range(DAYS):
        day = today - timedelta(days=ago)
        mean = often * (1 - ago / (2 * DAYS)) * (WEEKEND if day.weekday() > 4 else 1.0)
        if times := round(mean * random.uniform(0.6, 1.4)):
            yield day, times


def _opened(found: Found, times: int, random: Random) -> Iterator[int]:
    """Places from 0 on, the first ones most."""
    for _ in range(times if found.hits else 0):
        if random.random() < OPENED:
            yield min(int(random.expovariate(0.7)), len(found.hits) - 1)
