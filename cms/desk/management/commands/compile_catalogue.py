"""`compile_catalogue`: bring the Chinese catalogue up to date with the code and compile it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Nothing needs to be compiled where the hub runs: both files are kept in the repository."""

    help = "Write cms/locale/zh_Hans/LC_MESSAGES/django.po and .mo: what the code asks for, with the Chinese of the old file and of parts."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Names of .po files to merge."""
        parser.add_argument("parts", nargs="*", type=Path, help=".po files whose Chinese is taken over, the later winning")

    def handle(self, *arguments: Any, parts: list[Path], **options: Any) -> None:
        """Merge, write, compile and say what is still missing."""
        from cms.desk import catalogue

        catalogue.FOLDER.mkdir(parents=True, exist_ok=True)
        sources = [path for path in (catalogue.SOURCE, *parts) if path.exists() or path in parts]
        catalog = catalogue.merged(catalogue.read(path) for path in sources)
        catalogue.SOURCE.write_bytes(catalogue.as_po(catalog))
        catalogue.COMPILED.write_bytes(catalogue.as_mo(catalog))
        missing = catalogue.untranslated(catalog)
        for message in missing:
            self.stdout.write(f"no Chinese: {message}")
        self.stdout.write(f"{len(catalog) - len(missing)} messages in Chinese, {len(missing)} missing")
