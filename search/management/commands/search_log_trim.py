"""`python -m cms search_log_trim`: what the worker does once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from search.log.past import learn
from search.log.trimming import DAYS, DAYS_ONCE, trim


class Command(BaseCommand):
    help = f"Forget texts searched for only once after {DAYS_ONCE} days and all after {DAYS}; choose past queries to suggest."

    def handle(self, *args: Any, **options: Any) -> None:
        for model, rows in trim().items():
            self.stdout.write(f"{model:12}{rows} rows gone")
        self.stdout.write(f"{learn()} past queries")
