"""The terms that come with the project, as `data/*.csv` has them."""

import csv
from pathlib import Path
from typing import NamedTuple

from cms.taxonomy.schemes import Scheme

DATA = Path(__file__).with_name("data")
FILES = {
    Scheme.SUBJECT: "subjects.csv",
    Scheme.GENRE: "genres.csv",
    Scheme.AUDIENCE: "audiences.csv",
    Scheme.REGION: "regions.csv",
    Scheme.LIFE_EVENT: "life_events.csv",
    Scheme.INDUSTRY: "industries.csv",
    Scheme.SERVICE_THEME: "service_themes.csv",
    Scheme.SERVICE_TYPE: "service_types.csv",
    Scheme.COOPERATION: "cooperation.csv",
}


class Row(NamedTuple):
    """A line of a data file. `parent` is a slug of the same file or empty; `order` counts among siblings."""

    slug: str
    code: str
    name: str
    name_en: str
    parent: str
    order: int


COLUMNS = Row._fields


def read(path: Path) -> list[Row]:
    """The rows of one file; lines that begin with `#` say where it comes from."""
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.reader(line for line in file if not line.startswith("#"))
        if tuple(next(table)) != COLUMNS:
            raise ValueError(f"{path}: the columns are not {', '.join(COLUMNS)}")
        return [Row(slug, code, name, name_en, parent, int(order)) for slug, code, name, name_en, parent, order in table]


def rows(scheme: Scheme) -> list[Row]:
    """The terms of one list."""
    return read(DATA / FILES[scheme])
