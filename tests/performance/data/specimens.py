"""What the benches' data says: a closed form, the same wherever it is computed.

Standard library only: grapple's environment reads it too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import NAMESPACE_URL, UUID, uuid5

SPAN = timedelta(days=3 * 365)
NEWEST = datetime(2026, 6, 30, 1, 0, tzinfo=UTC)
PANELS = 5
BODIES = 60
REGIONS = ("220100", "220200", "220300", "220400", "220500", "220600", "220700", "220800", "222400")
WORDS = (Path(__file__).parent / "words.txt").read_text().split()


@dataclass(frozen=True)
class Size:
    """How much there is. `hot` tenths of all items stand in the first column, the rest is spread evenly. `items` are articles."""

    items: int
    sites: int = 6
    columns_per_site: int = PANELS
    organisations: int = 20
    pictures: int = 24
    hot: int = 0
    projects: int = 0
    services: int = 0

    @property
    def columns(self) -> int:
        return self.sites * self.columns_per_site


@dataclass(frozen=True)
class Block:
    """`kind` is heading, paragraph, picture or quote; `picture` is an index, `link` an item's number."""

    id: str
    kind: str
    text: str = ""
    picture: int = 0
    link: int | None = None


@dataclass(frozen=True)
class Specimen:
    """One article; column, organisation, region, picture and body are indices."""

    number: int
    title: str
    summary: str
    column: int
    organisation: int
    region: str
    picture: int
    body: int
    published: datetime

    @property
    def slug(self) -> str:
        return f"item-{self.number}"

    @property
    def key(self) -> UUID:
        return key("item", self.number)


def key(kind: str, number: int) -> UUID:
    """The identity of a thing of the benches."""
    return uuid5(NAMESPACE_URL, f"govwire-bench:{kind}:{number}")


def specimens(size: Size) -> Iterator[Specimen]:
    """Every article, the oldest first."""
    step = SPAN / size.items
    for number in range(size.items):
        column = 0 if number % 10 < size.hot else number % size.columns
        yield Specimen(
            number=number,
            title=f"{sentence(number, 14)}（{number}）",
            summary=sentence(number + 1_000_000, 48) + "。",
            column=column,
            organisation=column % size.organisations,
            region=REGIONS[number // 7 % len(REGIONS)],
            picture=number % size.pictures,
            body=number % BODIES,
            published=(NEWEST - SPAN + step * (number + 1)).replace(microsecond=0),
        )


def site_of(column: int, size: Size) -> int:
    return column // size.columns_per_site


def blocks(body: int, size: Size) -> list[Block]:
    """One of BODIES bodies: 17 blocks of about 1,450 characters, two pictures among them, and one link to another article."""
    kinds = ["paragraph", "heading", "paragraph", "paragraph", "picture", "heading", "paragraph", "paragraph", "paragraph"]
    kinds += ["quote", "heading", "paragraph", "paragraph", "picture", "heading", "paragraph", "paragraph"]
    made = []
    for place, kind in enumerate(kinds):
        seed, id = body * 100 + place, str(key("block", body * 100 + place))
        length = {"heading": 12, "paragraph": 132, "quote": 60, "picture": 0}[kind]
        link = body % size.items if place == 2 else None
        made.append(Block(id, kind, sentence(seed, length), (body + place) % size.pictures, link))
    return made


def sentence(seed: int, length: int) -> str:
    """So many characters of words, a comma here and there."""
    chosen = Random(seed)
    text = ""
    while len(text) < length:
        text += chosen.choice(WORDS) + ("，" if chosen.random() < 0.12 and 0 < len(text) < length - 6 else "")
    return text[:length]
