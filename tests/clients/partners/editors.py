"""Editors who publish, correct, move and take down at random, each in columns of its own, all at once."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from cms.publishing import departures
from tests import factories
from tests.published import fresh


class Editor(threading.Thread):
    """`acts` times; `failure` is what kept it from ending."""

    def __init__(self, columns, pages, acts: int, seed: int) -> None:
        super().__init__()
        self.columns, self.pages, self.acts = columns, pages, acts
        self.chance = random.Random(seed)
        self.failure: Exception | None = None

    def run(self) -> None:
        try:
            for number in range(self.acts):
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


@contextmanager
def at_work(section, editors: int, acts: int, pages: int = 6) -> Iterator[list[Editor]]:
    """They are at work inside, and have ended after."""
    staff = [one_editor(section, number, acts, pages) for number in range(editors)]
    for editor in staff:
        editor.start()
    try:
        yield staff
    finally:
        for editor in staff:
            editor.join()
    assert [editor.failure for editor in staff] == [None] * editors


def one_editor(section, number: int, acts: int, pages: int) -> Editor:
    columns = [factories.column(section, slug=f"desk{number}{letter}") for letter in "ab"]
    made = [factories.news(columns[0], f"新闻{number}.{one}", image=factories.picture(size=(320 + one, 180))) for one in range(pages)]
    return Editor(columns, made, acts, seed=number)
