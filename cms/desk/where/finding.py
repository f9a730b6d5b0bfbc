"""Everything that shows a page, put together: as many statements for one page as for fifty, and for any number of places."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cms.core.models import BasePage
from cms.desk.where.columns import own_columns, placements
from cms.desk.where.naming import named_by
from cms.desk.where.places import Place, Sites, public_rows
from cms.desk.where.ruled import ruled_in
from cms.library.models import Item


@dataclass(frozen=True)
class Whereabouts:
    """`address` is empty for what is not public; `below` counts the live pages under it; `names` what leads to it by naming it."""

    address: str = ""
    places: list[Place] = field(default_factory=list)
    names: list[Place] = field(default_factory=list)
    below: int = 0

    @property
    def sites(self) -> list[str]:
        """Names of the sites that show it, each once."""
        return list(dict.fromkeys(place.site for place in (*self.places, *self.names) if place.site))

    @property
    def usage(self) -> int:
        """How many other things name it."""
        return len(self.names)


def whereabouts(page: BasePage) -> Whereabouts:
    """Of one page."""
    return everywhere([page])[page.pk]


def everywhere(pages: Sequence[BasePage]) -> dict[int, Whereabouts]:
    """By primary key. Places come in the order column, other columns, topics and front pages; then what names it."""
    rows, sites = public_rows(pages), Sites()
    shown: dict[int, list[Place]] = defaultdict(list)
    for find in (own_columns, placements, ruled_in):
        for pk, place in find(pages, rows, sites):
            shown[pk].append(place)
    names: dict[int, list[Place]] = defaultdict(list)
    for pk, place in named_by(pages, sites):
        names[pk].append(place)
    below = dict(_below(pages))
    return {
        page.pk: Whereabouts(address(rows.get(page.pk), sites), shown[page.pk], names[page.pk], below.get(page.pk, 0)) for page in pages
    }


def address(row: Item | None, sites: Sites) -> str:
    """In the portal."""
    return sites.url(row.site) + row.path if row is not None else ""


def _below(pages: Sequence[BasePage]) -> Iterator[tuple[int, int]]:
    """Only what has children is asked about."""
    yield from ((page.pk, page.get_descendants().live().count()) for page in pages if page.numchild)
