"""`python -m tests.performance.data.seed SIZE MANIFEST`: makes Govwire's database; the manifest says what can be asked of it."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import django

from tests.performance.data.specimens import Size, key, site_of, specimens


def main(size: Size, manifest: Path) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    manifest.write_text(json.dumps(fill(size)))


def fill(size: Size) -> dict[str, Any]:
    """Insert everything, check a sample of it; answers what can be asked."""
    from tests.performance.data import pages, rows, sampling, skeleton
    from tests.performance.data.copying import settle

    made = skeleton.build(size)
    articles = pages.insert_articles(made, size)
    rows.record(made, articles, size)
    skeleton.arrange(made, size)
    wrong = list(sampling.differences(articles))
    if wrong:
        raise AssertionError("bulk rows are not what publishing makes:\n" + "\n".join(wrong))
    settle()
    return manifest_of(size) | {"pages": articles}


def manifest_of(size: Size) -> dict[str, Any]:
    """Sites, columns, parks that are full, and articles' addresses."""
    from tests.performance.data.families import PER_PARK
    from tests.performance.data.skeleton import code_of

    return {
        "sites": [code_of(number) for number in range(size.sites)],
        "columns": [str(key("column", number)) for number in range(size.columns)],
        "parks": [str(key("investment_park", number)) for number in range(size.projects // PER_PARK)],
        "items": [(code_of(site_of(one.column, size)), f"/column-{one.column}/{one.slug}/") for one in specimens(size)],
    }


if __name__ == "__main__":
    main(Size(**json.loads(sys.argv[1])), Path(sys.argv[2]))
