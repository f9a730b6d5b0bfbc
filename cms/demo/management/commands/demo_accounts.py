"""`python -m cms demo_accounts`: who can sign in to the demo."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.demo import newsroom
from cms.demo.accounts import present


class Command(BaseCommand):
    """`make demo` prints what this prints."""

    help = "Say who can sign in to the demo: nothing where the demo is not loaded or a password was changed."

    def handle(self, *args: Any, **options: Any) -> None:
        """A line for each account."""
        for account in present():
            self.stdout.write(f"Account  {account.username} / {account.password}  ({account.may})")
        if newsroom.is_present():
            self.stdout.write(f"Partner  {newsroom.TOKEN}  (follows the feed {newsroom.FEED}: make partner-demo)")
