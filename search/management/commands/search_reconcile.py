"""`python -m cms search_reconcile`: does the index hold what the library holds? Exits with 1 where it does not and was not repaired."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.engines import choosing
from search.engines.port import EngineDown, EngineMismatch
from search.indexing.reconciling import Drift, drift, repair

SHOWN = 20  # keys of each kind


class Command(BaseCommand):
    help = "Compare the search index with the library by key and position."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--repair", action="store_true", help="put right what differs, then compare once more")

    def handle(self, *args: Any, **options: Any) -> None:
        engine = choosing.engine()
        try:
            found = drift(engine)
            self.say(found)
            if found.keys and options["repair"]:
                repair(engine, found.keys)
                found = drift(engine)
                self.stdout.write("after the repair:")
                self.say(found)
        except (EngineDown, EngineMismatch) as error:
            raise CommandError(str(error)) from error
        if found.keys:
            sys.exit(1)

    def say(self, found: Drift) -> None:
        numbers = f"{len(found.missing)} missing, {len(found.stale)} stale, {len(found.surplus)} surplus"
        self.stdout.write(f"{found.compared} items compared: {numbers}")
        for name in ("missing", "stale", "surplus"):
            for key in getattr(found, name)[:SHOWN]:
                self.stdout.write(f"  {name} {':'.join(key)}")
