"""`python -m cms sweep_previews`: what the scheduler does by itself."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.preview.sweeping import sweep


class Command(BaseCommand):
    help = "Remove preview grants that have ended, and the copies of drafts behind share links that are over."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{sweep()} removed")
