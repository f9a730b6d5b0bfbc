"""What the benches' documents stand in: sixteen sites, sixty bodies and the shipped terms, published as editors do it."""

from dataclasses import dataclass

from tests import factories
from tests.performance.data.specimens import REGIONS, key

SITES, BODIES = 16, 60
SCHEMES = ("region", "subject", "audience", "genre")


@dataclass(frozen=True)
class Province:
    """Codes of sites, content ids of their front pages and of bodies, names of places, ids of terms by scheme."""

    sites: tuple[str, ...]
    homes: tuple[str, ...]
    organisations: tuple[str, ...]
    names: tuple[str, ...]
    terms: dict[str, tuple[str, ...]]

    def column(self, site: int, number: int) -> str:
        """Content id of a section of a site."""
        return str(key("search-column", site * 1_000 + number))


def build() -> Province:
    """In an empty database."""
    from cms.library.models import Record
    from cms.taxonomy.loading import load
    from tests.performance.data import skeleton

    load()
    homes = [factories.site(skeleton.code_of(number), kind="city" if number else "portal", name=f"第{number}站") for number in range(SITES)]
    bodies = factories.column(homes[0], "机构", slug="organisations")
    made = [skeleton.organisation(bodies, number) for number in range(BODIES)]
    records = list(Record.objects.filter(kind="term").order_by("key"))
    regions = {f"region:{code}" for code in REGIONS}
    terms = {scheme: tuple(one.key for one in records if one.document["scheme"] == scheme) for scheme in SCHEMES}
    return Province(
        sites=tuple(skeleton.code_of(number) for number in range(SITES)),
        homes=tuple(str(home.translation_key) for home in homes),
        organisations=tuple(str(page.translation_key) for page in made),
        names=tuple(one.document["names"]["zh-Hans"] for one in records if one.key in regions),
        terms=terms | {"region": tuple(one for one in terms["region"] if one in regions or one.startswith("region:2201"))},
    )
