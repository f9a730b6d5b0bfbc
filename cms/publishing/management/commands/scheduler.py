"""`python -m cms scheduler`: publish, expire and refresh what is due."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.ledger.running import run_until_stopped
from cms.publishing.scheduling import Report, run_due


class Command(BaseCommand):
    help = "Do what is due by the clock: scheduled publishing, expiry, dates that change a document."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is due and stop; exit code 1 when something failed")
        parser.add_argument("--interval", type=float, default=5, help="seconds between looks (5)")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["once"]:
            self.finish(run_due())
            return
        run_until_stopped(run_due, options["interval"])

    def finish(self, report: Report) -> None:
        self.stdout.write(f"{report.done} done, {report.failed} failed")
        if report.failed:
            raise CommandError("Some acts failed; the log says which and why.", returncode=1)
