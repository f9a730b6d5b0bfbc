"""What search finds of what is public, counted through the public API.

`python -m tests.chaos.counting` reads orders, one a line, and answers each with a line of JSON: `count FILE` waits until the index has
followed and compares it with the editions in the file; `ask` asks one question and says how that went.
"""

import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

PATIENCE = 300  # seconds until the index has followed
QUERY = """
query($text: String!, $after: String) {
  search(text: $text, first: 100, after: $after) { nodes { item { contentId } } pageInfo { hasNextPage endCursor } }
}"""

Counts = dict[str, Any]


def count(editions: dict[str, int]) -> Counts:
    """Items that are public; those of them that are found at their edition, found twice, not found; what is found and should not be."""
    waited = follow()
    hits = found(max(editions.values(), default=1) + 1)
    wanted = set(editions.items())
    drifted = drift()
    return {
        "public": len(editions), "lost": lost(editions), "found": len(wanted & hits.keys()), "missing": len(wanted - hits.keys()),
        "twice": sum(number - 1 for number in hits.values()), "stale": len(hits.keys() - wanted), "drift": drifted, "waited": waited,
    }  # fmt: skip


def follow() -> float:
    """Wait for the index to hold the ledger's last event, with nothing set aside; answers the seconds. Raises TimeoutError."""
    begun = time.monotonic()
    while not followed():
        if time.monotonic() > begun + PATIENCE:
            raise TimeoutError("the index does not follow the ledger")
        time.sleep(0.1)
    return round(time.monotonic() - begun, 1)


def followed() -> bool:
    from cms.ledger import positions
    from cms.ledger.models import Consumer, Failure
    from search.engines import choosing
    from search.engines.port import EngineDown

    try:
        head = positions.read().value
        behind = Consumer.objects.filter(name__startswith="search", cursor__lt=head).exists()
        return not behind and not Failure.objects.exists() and choosing.engine().applied().position == head
    except EngineDown:
        return False


def found(editions: int) -> Counter[tuple[str, int]]:
    """By item and edition, how often search gives it, page after page to the last hit."""
    from tests.api.client import data
    from tests.chaos.publishing import edition_word

    seen: Counter[tuple[str, int]] = Counter()
    for edition in range(1, editions + 1):
        after = None
        while True:
            answer = data(QUERY, text=f'"{edition_word(edition)}"', after=after)["search"]
            seen.update((node["item"]["contentId"], edition) for node in answer["nodes"])
            after = answer["pageInfo"]["endCursor"]
            if not answer["pageInfo"]["hasNextPage"]:
                break
    return seen


def lost(editions: dict[str, int]) -> int:
    """Acts that were acknowledged, and are not in the library."""
    from cms.library.models import Item
    from tests.chaos.publishing import edition_word

    titles = dict(Item.objects.filter(document_type="news_article").values_list("content_id", "title"))
    kept = sum(titles.get(one, "").endswith(f" {edition_word(edition)}") for one, edition in editions.items())
    return len(editions) - kept + len(titles.keys() - editions.keys())


def drift() -> int:
    """Of index and library, item by item."""
    from search.engines import choosing
    from search.indexing import reconciling

    return len(reconciling.drift(choosing.engine()).keys)


def ask() -> dict[str, Any]:
    """What a reader gets meanwhile: an answer, or the code of an error; and after how long."""
    from tests.api.client import ask as asked

    begun = time.monotonic()
    answer = asked('{ search(text: "公告", first: 5) { totalCount } }')
    codes = [error["extensions"]["code"] for error in answer.get("errors", ())]
    return {"answer": ", ".join(codes) or "answers", "seconds": round(time.monotonic() - begun, 2)}


def main() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.chaos.settings")
    django.setup()
    from django.db import connections

    for order in sys.stdin:
        name, *arguments = order.split()
        connections.close_all()
        print(json.dumps(ask() if name == "ask" else count(json.loads(Path(*arguments).read_text()))), flush=True)


if __name__ == "__main__":
    main()
