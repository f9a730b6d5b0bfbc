"""`python -m cms ready`: what `/readyz` says, for processes that serve nothing."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand

from cms.operations.readiness import readiness


class Command(BaseCommand):
    """Exit code 1 when unready."""

    help = "Print whether database, migrations and consumers are in order, as JSON; exit code 1 when they are not."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line of JSON."""
        report = readiness()
        self.stdout.write(json.dumps(report))
        if report["status"] == "unready":
            sys.exit(1)
