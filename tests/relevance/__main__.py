"""`make relevance`: both engines over the shared sets, over the demo province's judgements, and over document numbers.

`python -m tests.relevance [statutes|reading|demo|numbers|all] [--engine elasticsearch|embedded|both] [--sample N] [--ablation]`
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
        from tests.relevance import results, running

        found: results.Results = {}
        for what in WHAT if options.what == "all" else [options.what]:
            print(f"{what} …", file=sys.stderr, flush=True)
            engines = ENGINES if options.engine == "both" else [options.engine]
            found |= running.rows(what, engines, sample=options.sample, ablation=options.ablation)
        print(results.table(found))
        if not (options.sample or options.ablation):
            results.keep(found)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.relevance")
    parser.add_argument("what", nargs="?", choices=[*WHAT, "all"], default="all")
    parser.add_argument("--engine", choices=[*ENGINES, "both"], default="both")
    parser.add_argument("--sample", type=int, help="so many queries of each, the same each time; the figures are not kept")
    parser.add_argument("--ablation", action="store_true", help="without each step of understanding, too; the figures are not kept")
    return parser.parse_args()


def _set_up(folder: Path) -> None:
    """Django with an empty database in this folder."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'relevance.sqlite3'}"
    os.environ["DATA_DIR"] = str(folder)
    import django

    django.setup()


if __name__ == "__main__":
    sys.exit(main())
