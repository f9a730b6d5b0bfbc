"""Publishes, changes and withdraws news as editors do, whatever happens to the database meanwhile.

`python -m tests.chaos.publishing` reads how many acts are wanted, one number a line; says each act that is done, and at the end of a
line what is public by its account: content ids with their edition.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any

PATIENCE = 120  # seconds that a database may be away
PAUSE = 0.2


class Editor:
    """What is asked of the database is asked again until it is done: an act that was done and not heard of is not done twice."""

    def __init__(self) -> None:
        self._chance = Random(20)
        self._acts = 0
        self._public: dict[int, int] = {}  # edition by page
        self.editions: dict[str, int] = {}  # by content id
        self._column = insisting(self._stage)

    def act(self) -> int:
        """One act; answers how many were done."""
        self._acts += 1
        chosen = self._chance.random()
        if chosen < 0.6 or len(self._public) < 20:
            insisting(lambda: self._publish(f"item-{self._acts}"))
            return self._acts
        page = self._chance.choice(sorted(self._public))
        if chosen < 0.9:
            insisting(lambda: self._change(page, self._public[page] + 1))
            self._public[page] += 1
        else:
            insisting(lambda: self._withdraw(page))
            del self._public[page]
        return self._acts

    def _stage(self) -> int:
        """Key of the column in which it publishes."""
        from cms.sites.models import ColumnPage
        from tests import factories

        column = ColumnPage.objects.first() or factories.column(factories.site(), slug="news")
        return int(column.pk)

    def _publish(self, slug: str) -> None:
        from cms.news.models import NewsArticlePage
        from cms.sites.models import ColumnPage

        page: Any = NewsArticlePage.objects.filter(slug=slug).first()
        if page is None:
            page = NewsArticlePage(title=titled(slug, 1), slug=slug, live=False)
            ColumnPage.objects.get(pk=self._column).add_child(instance=page)
        if not page.live:
            (page.get_latest_revision() or page.save_revision()).publish()
        self._public[page.pk] = 1
        self.editions[str(page.translation_key)] = 1

    def _change(self, pk: int, edition: int) -> None:
        from cms.news.models import NewsArticlePage

        page: Any = NewsArticlePage.objects.get(pk=pk)
        if page.title != titled(page.slug, edition):
            page.title = titled(page.slug, edition)
            page.save_revision().publish()
        self.editions[str(page.translation_key)] = edition

    def _withdraw(self, pk: int) -> None:
        from cms.news.models import NewsArticlePage

        page: Any = NewsArticlePage.objects.get(pk=pk)
        if page.live:
            page.unpublish()
        self.editions.pop(str(page.translation_key), None)


def titled(slug: str, edition: int) -> str:
    """Both are words of their own to the search."""
    return f"关于{slug.replace('-', '')}的公告 {edition_word(edition)}"


def edition_word(edition: int) -> str:
    return f"edition{edition}"


def insisting(act: Callable[[], Any]) -> Any:
    """Raises what the database raises when it stays away."""
    from django.db import DatabaseError, connections

    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return act()
        except DatabaseError:
            connections.close_all()
            if time.monotonic() > deadline:
                raise
            time.sleep(PAUSE)


def main() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.chaos.settings")
    django.setup()
    editor = Editor()
    for wanted in sys.stdin:
        for _ in range(int(wanted)):
            print(json.dumps({"done": editor.act()}), flush=True)
        print(json.dumps({"public": editor.editions}), flush=True)


if __name__ == "__main__":
    main()
