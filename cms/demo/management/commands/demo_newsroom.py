"""`python -m cms demo_newsroom`: a partner who follows the demo."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cms.demo import newsroom
from cms.demo.loading.whole import is_loaded
from cms.settings import environment


class Command(BaseCommand):
    """Part of `make demo` and `make partner-demo`."""

    help = "Give the demo a partner with a feed and a token that everyone knows. Safe to run again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do."""
        parser.add_argument("--token", action="store_true", help="print the token and make nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuses production settings."""
        if environment.in_production():
            raise CommandError("The demo's token is known to everyone: it is not made with production settings.")
        if options["token"]:
            self.stdout.write(newsroom.TOKEN)
            return
        if not is_loaded():
            self.stdout.write("The demo province is not there: its newsroom is not made.")
            return
        with transaction.atomic():
            self.stdout.write("The demo's newsroom is new." if newsroom.add() else "The demo's newsroom is there already.")
