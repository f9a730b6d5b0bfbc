"""`python -m cms search_vocabulary --load`: the lay words that come with the project."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from search.vocabulary import shipped
from search.vocabulary.models import BestBet, Shortcut, StoppedSuggestion, StoppedWord, Synonym


class Command(BaseCommand):
    help = "Say how many words editors manage; with --load, first add the lay words that come with the project."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--load", action="store_true", help="add those that are not there; what editors changed stays as it is")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["load"]:
            self.stdout.write(f"{shipped.load()} synonyms added")
        for model in (Synonym, BestBet, Shortcut, StoppedWord, StoppedSuggestion):
            self.stdout.write(f"{model.__name__:18}{model._default_manager.count()}")
