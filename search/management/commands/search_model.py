"""`python -m cms search_model --fetch`: the language model that ranks questions by meaning. Without it, whether the model is there.

Exits with 1 where it cannot be used.
"""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.meaning import checks, files
from search.meaning.fetching import Missing, fetch


class Command(BaseCommand):
    help = "Fetch the language model for SEARCH_MODEL, or say whether it is there."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--fetch", action="store_true", help="into SEARCH_MODEL's folder, or into the user's cache where none is set")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.SEARCH_MODEL) if settings.SEARCH_MODEL else files.kept()
        if options["fetch"]:
            self._fetch(folder)
        complaints = list(checks.complaints(folder))
        for complaint in complaints:
            self.stdout.write(f"unusable   {complaint}")
        if complaints:
            sys.exit(1)
        self.stdout.write(f"SEARCH_MODEL={folder}")
        if not settings.SEARCH_MODEL:
            self.stdout.write("set it so, then run: python -m cms search_reindex")

    def _fetch(self, folder: Path) -> None:
        try:
            fetched = fetch(folder)
        except (Missing, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write("fetched" if fetched else "there already")
