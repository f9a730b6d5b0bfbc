"""`python -m cms prepare_demo`: brings the demo's database up to date and fills it when it is empty."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from cms.library.models import Item


class Command(BaseCommand):
    """Part of `make demo`."""

    help = "Bring the demo's database up to date, and load the demo content when it is empty."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the portal will be."""
        parser.add_argument("--portal", metavar="ADDRESS", help="the portal's address on this machine: sites get addresses that open there")

    def handle(self, *args: Any, **options: Any) -> None:
        """The content comes whole or not at all: an interrupted start is simply started again."""
        self.stdout.write("Migrating the database …")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("search_vocabulary", load=True, stdout=self.stdout)
        if not Item.objects.exists():
            self.stdout.write("Loading the demo content …")
            with transaction.atomic():
                call_command("load_demo", stdout=self.stdout, stderr=self.stderr)
        call_command("demo_newsroom", stdout=self.stdout)
        call_command("search_reindex", if_needed=True, stdout=self.stdout, stderr=self.stderr)
        call_command("search_log_demo", stdout=self.stdout)
        if options["portal"]:
            call_command("address_demo", options["portal"], stdout=self.stdout)
