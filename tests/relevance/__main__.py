"""`make relevance`: both engines over the shared sets, over the demo province's judgements, and over document numbers.

`python -m tests.relevance [statutes|reading|demo|numbers|all] [--engine elasticsearch|embedded|both] [--sample N] [--ablation]`, with
meaning and by words alone. The first run makes the vectors of the articles, twelve minutes of a core, and keeps them.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

WHAT = ("statutes", "reading", "demo", "numbers")
ENGINES = ("elasticsearch", "embedded")


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="govwire-relevance-") as folder:
        _set_up(Path(folder))
        from tests.relevance import ablation, results, running

        found: results.Results = {}
        engines = ENGINES if options.engine == "both" else [options.engine]
        for what in WHAT if options.what == "all" else [options.what]:
            print(f"{what} …", file=sys.stderr, flush=True)
            found |= running.rows(what, engines, sample=options.sample, ablation=options.ablation)
        print(ablation.markdown(found, engines) if options.ablation else results.table(found))
        if not (options.sample or options.ablation):
            results.keep(found)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.relevance")
    parser.add_argument("what", nargs="?", choices=[*WHAT, "all"], default="all")
    parser.add_argument("--engine", choices=[*ENGINES, "both"], default="both")
    parser.add_argument("--sample", type=int, help="so many queries of each, the same each time; the figures are not kept")
    parser.add_argument("--ablation", action="store_true", help="of a set: what each step brings, as a table; the figures are not kept")
    options = parser.parse_args()
    if options.ablation and options.what not in ("statutes", "reading"):
        parser.error("--ablation is of one set: statutes or reading")
    return options


def _set_up(folder: Path) -> None:
    """Django with an empty database in this folder, and the model."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'relevance.sqlite3'}"
    os.environ["DATA_DIR"] = str(folder)
    os.environ["SEARCH_MODEL"] = ""
    import django
    from django.conf import settings

    django.setup()
    from search.meaning import files
    from search.meaning.fetching import fetch

    fetch(files.kept())
    settings.SEARCH_MODEL = str(files.kept())


if __name__ == "__main__":
    sys.exit(main())
