"""Make `data/regions.csv` from a list of administrative divisions: `python -m cms.taxonomy.regions ../shared/data/places/jilin.jsonl`.

The source has one JSON object a line: code, name, parent (a code or null). Codes of provinces (2 digits) and prefectures (4) are
padded to the 6 digits of GB/T 2260, townships keep 9. English names are ours: the ones already in the file stay.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from cms.taxonomy.shipped import COLUMNS, DATA, read

HEADER = """\
# Jilin's administrative divisions: province, prefectures, counties and development zones, townships and what stands at their level.
# Codes: GB/T 2260, with the statistical codes of zones and townships. Made by `python -m cms.taxonomy.regions SOURCE` from a list of
# divisions (code, name, parent); English names are added here by hand. The Changbai Mountain committee is not a division.
"""


def region_rows(places: Iterable[dict[str, str | None]], english: dict[str, str]) -> Iterator[dict[str, object]]:
    """Rows of the data file in tree order; `english` by slug."""
    siblings: Counter[str] = Counter()
    for place in sorted(places, key=lambda place: str(place["code"])):
        slug, parent = str(place["code"]).ljust(6, "0"), (place["parent"] or "").ljust(6, "0") if place["parent"] else ""
        siblings[parent] += 1
        names = {"name": place["name"], "name_en": english.get(slug, "")}
        yield {"slug": slug, "code": slug, **names, "parent": parent, "order": siblings[parent]}


def write(source: Path, target: Path) -> None:
    """Make `target` anew; only its English names are kept."""
    english = {row.slug: row.name_en for row in read(target)} if target.exists() else {}
    places = [json.loads(line) for line in source.read_text("utf-8").splitlines() if line.strip()]
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(region_rows(places, english))


if __name__ == "__main__":
    write(Path(sys.argv[1]), DATA / "regions.csv")
