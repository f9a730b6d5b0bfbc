"""`compile_catalogue`: bring the Chinese catalogues up to date with the code and the libraries, and compile them."""

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Nothing needs to be compiled where the hub runs: all files are kept in the repository."""

    help = "Write the .po and .mo files of cms/locale: what the code and the libraries ask for, in the Chinese of old files and parts."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Names of .po files to merge."""
        parser.add_argument("parts", nargs="*", type=Path, help=".po files of our own messages, the later winning")
        parser.add_argument("--libraries", nargs="*", type=Path, default=[], help=".po files of messages of Wagtail and other libraries")

    def handle(self, *arguments: Any, parts: list[Path], libraries: list[Path], **options: Any) -> None:
        """Merge, write, compile and say what is still missing."""
        self.write_ours(parts)
        self.write_libraries(libraries)

    def write_ours(self, parts: list[Path]) -> None:
        """What `cms/` and `search/` ask for."""
        from cms.desk import catalogue

        catalogue.FOLDER.mkdir(parents=True, exist_ok=True)
        sources = [path for path in (catalogue.SOURCE, *parts) if path.exists() or path in parts]
        catalog = catalogue.merged(catalogue.read(path) for path in sources)
        catalogue.SOURCE.write_bytes(catalogue.as_po(catalog))
        catalogue.COMPILED.write_bytes(catalogue.as_mo(catalog))
        missing = catalogue.untranslated(catalog)
        self.say("no Chinese", missing)
        self.stdout.write(f"{len(catalog) - len(missing)} messages in Chinese, {len(missing)} missing")

    def write_libraries(self, parts: list[Path]) -> None:
        """What Wagtail and the other libraries leave to us."""
        from babel.messages.catalog import Catalog

        from cms.desk import catalogue, libraries

        libraries.FOLDER.mkdir(parents=True, exist_ok=True)
        for domain in libraries.DOMAINS:
            source = libraries.source(domain)
            old = catalogue.read(source) if source.exists() else Catalog()
            catalog = libraries.merged(domain, [old, *(catalogue.read(path) for path in parts)])
            source.write_bytes(catalogue.as_po(catalog))
            libraries.compiled(domain).write_bytes(catalogue.as_mo(catalog))
            missing = libraries.missing(domain, catalog)
            self.say(f"no Chinese of a library ({domain})", missing)
            self.say(f"no library asks for it any more ({domain})", libraries.stale(domain, old))
            self.stdout.write(f"{len(catalog)} messages of libraries in our Chinese ({domain}), {len(missing)} missing")

    def say(self, what: str, messages: Iterable[str]) -> None:
        """One line each."""
        for message in messages:
            self.stdout.write(f"{what}: {message}")
