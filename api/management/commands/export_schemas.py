"""`python -m cms export_schemas`: write the SDL and the JSON Schemas to `schemas/`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api import snapshots


class Command(BaseCommand):
    help = "Write the GraphQL SDL and the JSON Schemas of documents and events to schemas/."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 when something is stale")

    def handle(self, *args: Any, **options: Any) -> None:
        stale = snapshots.stale()
        if options["check"] and stale:
            names = ", ".join(str(path.relative_to(snapshots.FOLDER)) for path in stale)
            raise CommandError(f"stale in schemas/: {names}. Run `python -m cms export_schemas` and commit.", returncode=1)
        if not options["check"]:
            snapshots.write()
        self.stdout.write(f"{len(stale)} files written" if not options["check"] else "schemas/ is current")
