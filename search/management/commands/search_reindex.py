"""`python -m cms search_reindex`: a new index beside the live one, which it replaces when it is complete."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from search.engines import choosing
from search.engines.port import EngineDown, EngineMismatch
from search.indexing.rebuilding import rebuild

COLUMNS = (TextColumn("indexing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())


class Command(BaseCommand):
    help = "Build the search index anew from the library, while publishing and searching go on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-needed", action="store_true", help="only where there is no index, or one made by another version")

    def handle(self, *args: Any, **options: Any) -> None:
        engine = choosing.engine()
        try:
            if options["if_needed"] and choosing.is_usable(engine):
                self.stdout.write("the index can be used as it is")
                return
            with Progress(*COLUMNS) as bar:
                task = bar.add_task("", total=None)
                done = rebuild(engine, lambda done, total: bar.update(task, completed=done, total=total))
        except (EngineDown, EngineMismatch) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{done} items indexed")
