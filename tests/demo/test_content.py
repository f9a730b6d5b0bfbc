"""The demo content is whole: enough of everything, nothing dangling, nothing said twice."""

import datetime
import re
import statistics
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from cms.demo.numbering import numbers
from cms.demo.reading import CONTENT, ContentError, Province, read_province
from cms.demo.references import references, words
from cms.demo.shapes.blocks import Table
from cms.demo.shapes.items import Item
from cms.demo.shapes.keys import content_id
from cms.demo.wording import as_plain, dated
from cms.taxonomy.schemes import Scheme
from cms.taxonomy.shipped import rows

TODAY = datetime.date(2026, 3, 2)
KINDS = {
    "rich_text", "heading", "image", "gallery", "video", "audio", "table", "quote", "attachment", "questions", "timeline", "item",
}  # fmt: skip


def text_of(province: Province, item: Item) -> str:
    named = numbers(province, TODAY)
    return "\n".join(as_plain(dated(text, item.when.day(TODAY), named)) for text in words(item.body))


def test_there_is_enough_of_every_family(province: Province) -> None:
    assert len(province.items) >= 200
    forms = Counter(article.form for article in province.articles)
    assert (forms["news_article"] >= 60, forms["notice"] >= 30, forms["commentary"] >= 5) == (True, True, True)
    assert len(province.policies) >= 30
    assert {one.form for one in province.interpretations} == {"text", "picture", "video", "questions"}
    assert len(province.interpretations) >= 20
    assert len(province.topics) >= 6
    assert len(province.services) >= 25
    assert len(province.bundles) >= 3
    assert len(province.projects) >= 12
    assert len(province.parks) >= 5


def test_there_are_sixteen_sites_of_three_kinds(province: Province) -> None:
    """The portal, nine cities and the Changbai Mountain committee, five departments."""
    assert Counter(site.kind for site in province.sites) == {"portal": 1, "city": 10, "department": 5}
    assert set(province.homes) == {site.code for site in province.sites}
    assert len({site.identification_code for site in province.sites}) == 16


def test_every_family_stands_on_the_portal_and_beyond(province: Province) -> None:
    for family in (province.articles, province.policies, province.interpretations, province.topics, province.services):
        assert {"portal"} < {one.site for one in family}
    assert len({project.region for project in province.projects}) >= 6


def test_services_can_be_followed_to_the_end(province: Province) -> None:
    """Every part of the national list that a person needs, and a form to download where a form is asked for."""
    complete = [
        one for one in province.services
        if one.legal_bases and one.conditions and one.steps and one.places and one.results and one.questions and one.promised_limit
        and any(material.blank_form for material in one.materials)
    ]  # fmt: skip
    assert len(complete) >= 25
    assert all(one.legal_bases and one.materials and one.steps and one.consultation and one.complaints for one in province.services)
    assert any(basis.document for one in province.services for basis in one.legal_bases)
    assert {one.status for one in province.services} == {"in_use", "suspended", "cancelled"}


def test_projects_are_in_two_languages(province: Province) -> None:
    whole = [one for one in province.projects if one.en and one.en.body and one.en.offer and one.en.contacts]
    assert len(whole) >= 12
    assert all(one.en for one in province.parks)


def test_nobody_has_anothers_name(province: Province) -> None:
    names = Counter(leader.name for body in province.organisations for leader in body.leaders)
    assert {name: count for name, count in names.items() if count > 1} == {}


def test_every_block_kind_is_used(province: Province) -> None:
    assert {block.kind for item in province.items for block in item.body} == KINDS


def test_tables_have_headers_and_merged_cells(province: Province) -> None:
    tables = [block for item in province.items for block in item.body if isinstance(block, Table)]
    assert all(table.header_rows for table in tables)
    cells = [cell for table in tables for row in table.rows for cell in row]
    assert any(cell.columns > 1 for cell in cells)
    assert any(cell.rows > 1 for cell in cells)


def test_the_median_body_is_long(province: Province) -> None:
    assert statistics.median(len(re.sub(r"\s", "", text_of(province, item))) for item in province.items) >= 600


def test_no_two_items_share_more_than_one_sentence(province: Province) -> None:
    where: dict[str, set[str]] = defaultdict(set)
    for item in province.items:
        for sentence in re.split(r"[。！？\n]", text_of(province, item)):
            if len(sentence.strip()) >= 8:
                where[sentence.strip()].add(item.key)
    shared = Counter(pair for keys in where.values() for pair in combinations(sorted(keys), 2))
    assert [pair for pair, count in shared.items() if count > 1] == []


def test_the_edge_cases_are_there(province: Province) -> None:
    states = Counter(item.state.kind for item in province.items if item.state)
    assert states["archived"]
    assert states["withdrawn"]
    assert any(relation.kind == "repeals" and relation.document for policy in province.policies for relation in policy.relations)
    assert states["suppressed"]
    assert all(item.state.reason for item in province.items if item.state and item.state.kind in ("archived", "withdrawn"))
    assert any(item.when.days_ahead for item in province.articles)
    assert any(len(item.title) > 100 for item in province.items)
    assert any(not item.summary for item in province.items)
    assert sum(item.en is not None for item in province.items) >= 3
    assert any(placement.pinned_until for item in province.items for placement in item.placements)
    assert any(relation.title for policy in province.policies for relation in policy.relations)
    assert any(alert.starts.on(TODAY) < alert.ends.on(TODAY) for site in province.sites for alert in site.alerts if alert.ends)


def test_relations_are_of_every_kind(province: Province) -> None:
    kinds = {relation.kind for policy in province.policies for relation in policy.relations}
    assert kinds == {"amends", "repeals", "replaces", "implements"}


def test_the_column_tree_is_deep_and_has_an_empty_column(province: Province) -> None:
    assert max(key.count("/") for key in province.column_keys) >= 5
    used = {str(item.column) for item in province.items} | {str(p.column) for item in province.items for p in item.placements}
    assert "column/portal/interaction/consultations" not in used


def test_leaders_are_two_to_five_where_it_counts(province: Province) -> None:
    top = [one for one in province.organisations if one.parent == "org/jilin-government" or one.key.endswith("-government")]
    assert all(2 <= len(one.leaders) <= 5 for one in top)


def test_dates_follow_from_one_another(province: Province) -> None:
    for policy in province.policies:
        published = policy.when.day(TODAY)
        assert policy.written is None or policy.written.day(TODAY) <= published, policy.key
        assert policy.expires is None or policy.expires.day(TODAY) > published, policy.key
    days = {policy.key: policy.when.day(TODAY) for policy in province.policies}
    for one in province.interpretations:
        assert all(one.when.day(TODAY) >= days[key] for key in one.documents), one.key


def test_items_lie_in_the_last_two_years(province: Province) -> None:
    oldest = min(item.when.day(TODAY) for item in province.items)
    assert (TODAY - oldest).days < 731


def test_terms_exist(province: Province) -> None:
    named = {key for thing in province.sheets for kind, key in references(thing) if kind == "term"}
    assert named - {f"{scheme}:{row.slug}" for scheme in Scheme for row in rows(scheme)} == set()


def test_every_text_can_be_dated(province: Province) -> None:
    named = numbers(province, TODAY)
    for item in province.items:
        for text in words(item):
            if text not in (item.key, getattr(item, "document_number", None), getattr(item, "index_number", None)):
                assert "{" not in dated(text, item.when.day(TODAY), named)


def test_every_picture_and_file_is_used(province: Province) -> None:
    used = {key for sheet in province.sheets for kind, key in references(sheet.model_copy(update={"pictures": []})) if kind == "picture"}
    spare = {picture.key for picture in province.pictures} - used
    assert spare <= {"texture-ribbon"}
    used_files = {key for sheet in province.sheets for kind, key in references(sheet) if kind == "file"}
    assert {file.key for file in province.files} <= used_files


def test_pictures_say_what_they_show(province: Province) -> None:
    assert all(bool(picture.alt) != picture.decorative for picture in province.pictures)


def test_content_ids_never_change() -> None:
    assert str(content_id("news/executive-meeting")) == "ba016a6a-2c86-503a-a374-c2af56eb5de8"


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        ("articels: []", "articels"),
        ("home: {title: x, summary: x, headlines: [news/nowhere], panels: []}\n", "news/nowhere is named but not defined"),
        (
            "pictures: [{key: a, site: portal, scene: rice, title: t, alt: t}, {key: a, site: portal, scene: rice, title: t, alt: t}]",
            "more than once",
        ),
        ("pages: [", "line 2"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, sheet: str, message: str) -> None:
    (tmp_path / "sheet.yaml").write_text(sheet, "utf-8")
    with pytest.raises(ContentError, match=message):
        read_province(tmp_path)


def test_content_files_stay_short() -> None:
    assert all(len(path.read_text("utf-8").splitlines()) < 400 for path in CONTENT.rglob("*.yaml"))
