"""`search_log_demo`: gives the demo's console a past."""

from typing import Any

from django.core.management.base import BaseCommand

from search.log.demo import fill


class Command(BaseCommand):
    """Safe to run again: it counts nothing where something was counted."""

    help = "Count invented searches of the last sixty days, for the demo alone."

    def handle(self, *arguments: Any, **options: Any) -> None:
        self.stdout.write(f"{fill()} invented searches counted")
