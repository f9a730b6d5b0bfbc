"""`python -m cms search_status`: which engine, how far behind the ledger, made by which tokens. Exits with 1 where it cannot be used."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from cms.ledger import positions
from search.engines import choosing
from search.engines.port import EngineDown, EngineMismatch


class Command(BaseCommand):
    help = "Say whether the search index can be used, and how far it is behind the ledger."

    def handle(self, *args: Any, **options: Any) -> None:
        engine = choosing.engine()
        self.stdout.write(f"engine     {engine.name}")
        try:
            applied = engine.applied()
            head = positions.read().value
            self.stdout.write(f"applied    {applied.position}")
            self.stdout.write(f"behind     {max(0, head - applied.position)}")
            self.stdout.write(f"signature  {applied.signature}")
            engine.check()
        except (EngineDown, EngineMismatch) as error:
            self.stdout.write(f"unusable   {error}")
            sys.exit(1)
