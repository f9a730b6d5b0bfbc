"""`python -m cms import_documents FILE`: official documents from a file of JSON lines, published."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from cms.importing.pages.keeping import Keeper
from cms.importing.reports.progress import progress_bar
from cms.importing.reports.rejects_file import rejects_file
from cms.importing.reports.summary import Summary
from cms.importing.running import run
from cms.ledger.running import stop_on_signal
from cms.sites.models import SiteProfile

STOPPED = 130


class Command(BaseCommand):
    help = (
        "Publish policy documents, regulations and work reports. Run again, it goes on where it stopped, and changed lines update "
        "their pages. Exit code 0 when the file was read to its end, whatever was rejected; 130 when it was stopped before."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="one JSON object a line; .jsonl or .jsonl.gz")
        parser.add_argument("--rejects", type=Path, metavar="FILE", help="write the refused lines' numbers, codes and reasons here")
        parser.add_argument("--site", default="portal", help="code of the site that keeps documents of bodies without a site here (portal)")

    def handle(self, *args: Any, **options: Any) -> None:
        file, rejects = options["file"], options["rejects"]
        refuse_bad_files(file, rejects)
        portal = site_of_code(options["site"])
        stop = stop_on_signal()
        try:
            with rejects_file(rejects) as write, progress_bar(file) as advance:
                summary = run(file, Keeper(portal), advance, write, stop.is_set)
        except OperationalError as error:
            raise CommandError(f"The database cannot be written: {error}. Run the same command again to go on.") from error
        self.tell(summary, rejects)

    def tell(self, summary: Summary, rejects: Path | None) -> None:
        self.stdout.write("\n".join(summary.lines()))
        if summary.rejects:
            self.stdout.write(f"Reasons: {rejects}" if rejects else "Run it with --rejects FILE for the reason of each.")
        if summary.stopped:
            raise CommandError("stopped", returncode=STOPPED)


def refuse_bad_files(file: Path, rejects: Path | None) -> None:
    """In one line, before anything is done."""
    if not file.is_file():
        raise CommandError(f"There is no file {file}.")
    if rejects is not None and rejects.resolve() == file.resolve():
        raise CommandError("The rejects would be written over the source: name another file.")
    if rejects is not None and not rejects.absolute().parent.is_dir():
        raise CommandError(f"There is no folder {rejects.absolute().parent} for the rejects.")


def site_of_code(code: str) -> SiteProfile:
    profile = SiteProfile.objects.select_related("site__root_page__locale").filter(code=code).first()
    if profile is None:
        known = ", ".join(SiteProfile.objects.order_by("code").values_list("code", flat=True)) or "none yet"
        raise CommandError(f"There is no site “{code}”. Sites here: {known}.")
    return profile
