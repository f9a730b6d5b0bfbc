"""A page type is a fragment, a component and a line among the pages that are looked at."""

import re
from pathlib import Path

from graphql import FragmentDefinitionNode, build_schema, parse

from tests.clients.portal.pages import PAGES

PORTAL = Path("clients/portal/src")
FRAGMENTS = {path.stem: path for path in Path("schemas/operations/portal/pages").glob("*.graphql")}
SCHEMA = build_schema(Path("schemas/graphql/schema.graphql").read_text("utf-8"))
# What shows an item whose type came after the portal.
FALLBACK = {"AnyItem"}


def possible(interface: str) -> set[str]:
    return {kind.name for kind in SCHEMA.get_possible_types(SCHEMA.type_map[interface])}


def test_each_fragment_has_its_component_and_each_component_its_fragment():
    components = {path.stem for path in (PORTAL / "page-types").glob("*.astro")} - FALLBACK
    assert components == set(FRAGMENTS)
    assert components <= possible("ContentItem")


def test_each_fragment_is_named_for_its_type_and_asked_for():
    route = Path("schemas/operations/portal/Route.graphql").read_text("utf-8")
    for typename, path in FRAGMENTS.items():
        first = parse(path.read_text("utf-8")).definitions[0]
        assert isinstance(first, FragmentDefinitionNode)
        assert (first.name.value, first.type_condition.name.value) == (f"{typename}View", typename)
        assert re.search(rf"\.\.\.{typename}View\b", route), path


def test_each_page_type_is_looked_at():
    assert {page.typename for page in PAGES if page.typename} == set(FRAGMENTS)


def test_each_block_has_its_component():
    assert {path.stem for path in (PORTAL / "blocks").glob("*Block.astro")} == possible("Block")


def test_the_gallery_shows_each_block():
    shown = re.findall(r'__typename: "(\w+)"', (PORTAL / "gallery" / "samples.ts").read_text("utf-8"))
    assert sorted(shown) == sorted(possible("Block"))
