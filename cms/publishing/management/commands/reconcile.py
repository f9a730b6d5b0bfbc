"""`python -m cms reconcile`: compare live pages and library, report and repair what differs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.publishing.reconciling import reconcile


class Command(BaseCommand):
    help = "Find and repair differences between live pages and the library. Exit code 1 when it found any."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="report only")

    def handle(self, *args: Any, **options: Any) -> None:
        drift = reconcile(repair=not options["dry_run"])
        for content_id, locale, kinds in drift.items:
            self.stdout.write(f"item {content_id} {locale}: {kinds}")
        for kind, key in drift.records:
            self.stdout.write(f"{kind} {key}")
        for pk in drift.aliases:
            self.stdout.write(f"page {pk} is an alias: convert or delete it")
        if drift:
            done = "found" if options["dry_run"] else "found and repaired"
            raise CommandError(f"{len(drift.items)} items and {len(drift.records)} records differed ({done}).", returncode=1)
        self.stdout.write("library and live pages agree")
