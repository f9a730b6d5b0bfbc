"""`python -m cms load_terms`: part of setting up."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from cms.taxonomy.loading import load


class Command(BaseCommand):
    """Loads the controlled lists that the project ships; safe to run again."""

    help = "Add the shipped terms that are missing (subjects, genres, audiences, regions, life events). Safe to run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--overwrite` is for taking over corrections of a newer release."""
        parser.add_argument("--overwrite", action="store_true", help="Also give shipped terms that were edited their shipped values back.")

    def handle(self, *args: Any, overwrite: bool, **options: Any) -> None:
        """One line per list."""
        for scheme, loaded in load(overwrite=overwrite).items():
            self.stdout.write(f"{scheme.value}: {loaded.shipped} shipped, {len(loaded.added)} added, {len(loaded.changed)} changed")
