"""`python -m cms worker`: run every registered consumer of the ledger."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from cms.ledger import companions, worker
from cms.ledger.running import run_each_until_stopped


class Command(BaseCommand):
    help = "Follow the ledger: let every consumer take what came after its cursor."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="catch up and stop")
        parser.add_argument("--retry-dead", action="store_true", help="first give events that were given up on another round of attempts")
        parser.add_argument("--interval", type=float, default=0.2, help="seconds between looks at the ledger (0.2)")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["retry_dead"]:
            self.stdout.write(f"{worker.revive_dead()} events will be tried again")
        if options["once"]:
            self.stdout.write(f"{worker.run_once()} events handled")
            return
        run_each_until_stopped([*worker.followers(), *companions.registered()], options["interval"])
