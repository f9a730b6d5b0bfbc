"""`python -m cms address_demo`: lets the demo's sites be found on this machine."""

from argparse import ArgumentParser
from typing import Any
from urllib.parse import urlsplit

from django.core.management.base import BaseCommand, CommandError

from cms.demo.addressing import address_sites
from cms.demo.loading.whole import is_loaded
from cms.settings import environment


class Command(BaseCommand):
    """Part of `make demo`."""

    help = "Give the demo's sites addresses on this machine: the portal's as given, the others' under localhost with the same port."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the portal is."""
        parser.add_argument("portal", help="the portal's address, like http://127.0.0.1:4321")

    def handle(self, *args: Any, **options: Any) -> None:
        """Nothing is written where the addresses are those already."""
        portal = options["portal"].rstrip("/")
        if environment.in_production():
            raise CommandError("The addresses of real sites are set in the admin: the demo's are not given with production settings.")
        if urlsplit(portal).scheme not in {"http", "https"} or not urlsplit(portal).hostname:
            raise CommandError(f"{portal!r} is no address; give one like http://127.0.0.1:4321.")
        if not is_loaded():
            raise CommandError("The demo province is not there; run: python -m cms load_demo")
        self.stdout.write(f"{address_sites(portal)} sites have a new address.")
