"""`python -m cms settings_table`: the README's table of settings."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from cms.settings.table import inserted, table


class Command(BaseCommand):
    """Prints the table, or writes it where its markers are."""

    help = "Print the table of all settings, or write it between the markers of a file."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The one option."""
        parser.add_argument("--write", type=Path, metavar="FILE", help="a Markdown file with <!-- settings --> and <!-- /settings -->")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints or writes."""
        if not options["write"]:
            self.stdout.write(table())
            return
        options["write"].write_text(inserted(options["write"].read_text()))
