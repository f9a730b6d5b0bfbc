"""`python -m cms check_links`: ask for the outside addresses of public items, and say which are dead."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cms.desk.links.asking import dead
from cms.desk.links.finding import outside
from cms.desk.links.keeping import keep


class Command(BaseCommand):
    """Now and then, at night."""

    help = "Ask for the addresses outside the hub that public items lead to; dead ones stand in the desk's report and beside the form."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How fast."""
        parser.add_argument("--pause", type=float, default=1.0, help="seconds before the same host is asked again (1)")

    def handle(self, *args: Any, pause: float, **options: Any) -> None:
        """A line for each site that a dead one stands in, then a sum."""
        found = outside()
        failed = {}
        for address, reason in dead(found, pause=pause):
            failed[address] = reason
            for site, pages in sorted(Counter(place.site for place in found[address]).items()):
                self.stdout.write(f"{site}\t{reason}\t{pages}\t{address}")
        keep(found, failed, timezone.now())
        self.stdout.write(f"{len(found)} addresses, {len(failed)} dead")
