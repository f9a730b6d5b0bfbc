"""`python -m tests.performance.growing MANIFEST`: one of the two sides of `make bench-growth`, on the database of `DATABASE_URL`.

Reads orders from standard input, one a line, and answers each with a line of JSON: `time WHAT COUNT` with the median milliseconds of so
many, in process and in one thread; `plans WHAT` with the buffers that one reads, and its statements' plans.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import django

from tests.performance.data.specimens import REGIONS
from tests.performance.queries.asking import FROM, Manifest, Variables, text

PUBLISH = "publish"


def variables(question: str, manifest: Manifest) -> Iterator[Variables]:
    """Pages, columns, regions, parks as readers ask for them: the more items a column or site has, the more often."""
    chance = Random(question)
    while True:
        site, path = chance.choice(manifest["items"])
        column = manifest["columns"][int(path.split("/")[1].removeprefix("column-"))]
        yield {
            "Q1": {"site": site, "path": path}, "Q2": {}, "Q3": {"site": site}, "Q4": {"column": column, "from": FROM},
            "LIST": {"column": column, "region": f"region:{chance.choice(REGIONS)}"},
            "STAGES": {}, "PARK": {"park": chance.choice(manifest["parks"])},
            "STATUSES": {}, "AMOUNTS": interval(chance), "GROUPS": {"site": site},
        }[question]  # fmt: skip


def interval(chance: Random) -> Variables:
    """A power of ten wide, each second time to the yuan, so that the numbers themselves are looked at."""
    start = 10 ** chance.uniform(6, 9)
    digits = chance.choice([2, 9])
    return {"from": float(f"{start:.{digits}g}"), "before": float(f"{start * 10:.{digits}g}")}


class Side:
    """Asks questions of one database and publishes in it."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self._asked: dict[str, Callable[[], float]] = {}

    def time(self, what: str, count: str) -> dict[str, float]:
        return {"ms": median(self.once(what) for _ in range(int(count))) * 1000}

    def once(self, what: str) -> float:
        if what not in self._asked:
            self._asked[what] = publisher(self.manifest) if what == PUBLISH else asker(what, self.manifest)
        return self._asked[what]()

    def plans(self, what: str) -> dict[str, Any]:
        """Of the statements that read, save those that lock; a statement is explained after it ran."""
        from django.db import connection

        self.once(what)
        seen: list[tuple[str, Any]] = []

        def note(execute: Any, sql: Any, parameters: Any, many: bool, context: Any) -> Any:
            seen.append((str(sql), parameters))
            return execute(sql, parameters, many, context)

        with connection.execute_wrapper(note):
            self.once(what)
        explained = [explain(sql, parameters) for sql, parameters in seen if sql.startswith("SELECT") and "FOR UPDATE" not in sql]
        return {"statements": len(seen), "buffers": sum(buffers for buffers, _ in explained), "plans": [plan for _, plan in explained]}


def explain(sql: str, parameters: Any) -> tuple[int, str]:
    """Pages that the statement touches, in memory or not, and its plan as text."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", parameters)
        plan = cursor.fetchone()[0]
        top = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {sql}", parameters)
        lines = [line for (line,) in cursor.fetchall()]
    return top["Shared Hit Blocks"] + top["Shared Read Blocks"], "\n".join([sql[:200], *lines])


def asker(question: str, manifest: Manifest) -> Callable[[], float]:
    """Executes the operation as the endpoint does, from coerced variables to plain data."""
    from graphql import parse

    from api.context import Context
    from api.execution import Operation
    from api.schema import schema

    operation = Operation(schema.graphql_schema, parse(text("govwire", question)))
    endless = variables(question, manifest)

    def ask() -> float:
        coerced = operation.coerced(next(endless))
        started = time.perf_counter()
        _, errors = operation.execute(coerced, Context())
        elapsed = time.perf_counter() - started
        if errors:
            raise RuntimeError(f"{question}: {errors}")
        return elapsed

    return ask


def publisher(manifest: Manifest) -> Callable[[], float]:
    """Publishes one new article after another, as an editor's click does; saving its draft is not counted."""
    from cms.news.models import NewsArticlePage
    from cms.sites.models import ColumnPage

    pages = list(manifest["pages"].values())
    chance = Random(PUBLISH)

    def publish() -> float:
        like: Any = NewsArticlePage.objects.get(pk=chance.choice(pages))
        column = ColumnPage.objects.get(pk=like.get_parent().pk)
        page = NewsArticlePage(title=like.title, summary=like.summary, image=like.image, body=like.body, live=False)
        column.add_child(instance=page)
        revision = page.save_revision()
        started = time.perf_counter()
        revision.publish()
        return time.perf_counter() - started

    return publish


def main(manifest: Path) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    django.setup()
    side = Side(json.loads(manifest.read_text()))
    for order in sys.stdin:
        name, *arguments = order.split()
        print(json.dumps({"time": side.time, "plans": side.plans}[name](*arguments)), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
