"""`python -m cms load_demo`: fills the hub with the demo province."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.demo.loading import steps
from cms.demo.loading.whole import is_loaded, load
from cms.settings import environment


class Command(BaseCommand):
    """Part of `make demo`."""

    help = "Fill the hub with a demo province: sixteen sites with pages, pictures, files and one account for each role. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Once it is there, nothing is touched."""
        if environment.in_production():
            raise CommandError("The demo's passwords are known to everyone: it is not loaded with production settings.")
        if is_loaded():
            self.stdout.write("The demo province is there already.")
            return
        with steps.shown() as shown:
            made = load(shown)
        self.stdout.write(f"Loaded {len(made.pages)} pages, {len(made.pictures)} pictures and {len(made.files)} files.")
