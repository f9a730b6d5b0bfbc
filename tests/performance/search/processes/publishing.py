"""For each line that it reads, publishes an item and says after how many milliseconds it was found."""

import json
import os
import sys
import time
from itertools import count
from typing import Any
from uuid import uuid4

import django

PAUSE = 0.01  # seconds between two questions
PATIENCE = 120  # the first waits until the worker has started


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.chaos.settings")
    django.setup()
    from cms.sites.models import ColumnPage

    column, run = ColumnPage.objects.order_by("pk").first(), uuid4().hex[:6]
    for number, _ in zip(count(), sys.stdin, strict=False):
        print(json.dumps({"ms": (found_after(column, f"bench{run}x{number}")) * 1000}), flush=True)


def found_after(column: Any, word: str) -> float:
    """Seconds from the click on *publish* to the first answer of search that holds the item."""
    from cms.news.models import NewsArticlePage
    from tests.api.client import data

    page = column.add_child(instance=NewsArticlePage(title=f"关于{word}的公告", slug=word, live=False))
    revision = page.save_revision()
    begun = time.perf_counter()
    revision.publish()
    while not data("query($t: String!) { search(text: $t, first: 1) { nodes { item { title } } } }", t=word)["search"]["nodes"]:
        if time.perf_counter() - begun > PATIENCE:
            raise TimeoutError(f"{word} was not found")
        time.sleep(PAUSE)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
