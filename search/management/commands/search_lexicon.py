"""`python -m cms search_lexicon`: the words of the library anew. The worker keeps them; this is for a new version of the dictionary."""

from typing import Any

from django.core.management.base import BaseCommand
from rich.progress import Progress, TextColumn

from search.vocabulary.consumer import relearn
from search.vocabulary.models import Lexeme


class Command(BaseCommand):
    help = "Gather the words of everything public anew, for pinyin and spelling, while publishing and searching go on."

    def handle(self, *args: Any, **options: Any) -> None:
        with Progress(TextColumn("reading"), TextColumn("{task.completed}")) as bar:
            task = bar.add_task("", total=None)
            done = relearn(lambda done: bar.update(task, completed=done))
        self.stdout.write(f"{done} items and records, {Lexeme.objects.count()} words")
