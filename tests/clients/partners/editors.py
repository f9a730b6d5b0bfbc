"""Editors who publish, correct, move and take down at random, each in columns of its own, all at once."""

import random
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count

from django.db import connections

from cms.news.models import NewsArticlePage
from cms.publishing import departures
from cms.sites.models import ColumnPage
from tests import factories
from tests.published import fresh


class Editor(threading.Thread):
    """`acts` times, and on until there was `enough`; `failure` is what kept it from ending."""

    def __init__(self, desk: "Desk", acts: int, enough: threading.Event, seed: int) -> None:
        super().__init__()
        self.columns, self.pages, self.acts, self.enough = desk.columns, desk.pages, acts, enough
        self.chance = random.Random(seed)
        self.failure: Exception | None = None

    def run(self) -> None:
        try:
            for number in count():
                if number >= self.acts and self.enough.is_set():
                    break
                self.act(number)
        except Exception as error:  # a thread's failure is the test's
            self.failure = error
        finally:
            connections.close_all()

    def act(self, number: int) -> None:
        page = fresh(self.chance.choice(self.pages))
        chosen = self.chance.random()
        if chosen < 0.45:
            page.title = f"第{number}次修改"
            page.save_revision().publish()
        elif chosen < 0.6:
            page.move(fresh(self.chance.choice(self.columns)), pos="last-child")
        elif chosen < 0.7:
            self.rename(number)
        elif not page.live:
            page.save_revision().publish()
        else:
            self.chance.choice([lambda one: departures.withdraw(one, "因故"), departures.suppress])(page)

    def rename(self, number: int) -> None:
        """Moves all that the column holds, an event for each."""
        column = fresh(self.columns[0])
        column.slug = f"{column.slug.split('-')[0]}-{number}"
        column.save_revision().publish()


@dataclass(frozen=True)
class Desk:
    """What one editor keeps: two columns, and pages in the first."""

    columns: list[ColumnPage]
    pages: list[NewsArticlePage]


def desks(section: ColumnPage, count: int, pages: int = 6) -> list[Desk]:
    return [desk(section, number, pages) for number in range(count)]


def desk(section: ColumnPage, number: int, pages: int) -> Desk:
    columns = [factories.column(section, slug=f"desk{number}{letter}") for letter in "ab"]
    made = [factories.news(columns[0], f"新闻{number}.{one}", image=factories.picture(size=(320 + one, 180))) for one in range(pages)]
    return Desk(columns, made)


@contextmanager
def at_work(kept: Sequence[Desk], acts: int, seed: int = 0) -> Iterator[tuple[list[Editor], threading.Event]]:
    """An editor at each desk works inside, until there was enough, and has ended after."""
    enough = threading.Event()
    staff = [Editor(one, acts, enough, seed + number) for number, one in enumerate(kept)]
    for editor in staff:
        editor.start()
    try:
        yield staff, enough
    finally:
        enough.set()
        for editor in staff:
            editor.join()
    assert [editor.failure for editor in staff] == [None] * len(kept)
