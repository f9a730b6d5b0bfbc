"""The demo content is whole: enough of everything, nothing dangling, nothing said twice."""

import csv
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

TODAY = datetime.date(2026, 3, 2)
TAXONOMY = Path("cms/taxonomy/data")
KINDS = {
    "rich_text", "heading", "image", "gallery", "video", "audio", "table", "quote", "attachment", "questions", "timeline", "item",
}  # fmt: skip


def text_of(province: Province, item: Item) -> str:
    named = numbers(province, TODAY)
    return "\n".join(as_plain(dated(text, item.when.day(TODAY), named)) for text in words(item.body))


def test_there_is_enough_of_every_family(province: Province) -> None:
    forms = Counter(article.form for article in province.articles)
    assert forms["news_article"] >= 30
    assert forms["notice"] >= 14
    assert forms["commentary"] >= 5
    assert len(province.policies) >= 16
    assert {one.form for one in province.interpretations} == {"text", "picture", "video", "questions"}
    assert len(province.interpretations) >= 12
    assert len(province.topics) >= 4
    assert len(province.items) >= 72


def test_there_are_seven_sites_of_three_kinds(province: Province) -> None:
    assert Counter(site.kind for site in province.sites) == {"portal": 1, "city": 3, "department": 3}
    assert set(province.homes) == {site.code for site in province.sites}
    assert len({site.identification_code for site in province.sites}) == 7


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
    files = {"subject": "subjects", "genre": "genres", "audience": "audiences", "region": "regions", "life_event": "life_events"}
    known = set()
    for scheme, name in files.items():
        with (TAXONOMY / f"{name}.csv").open(encoding="utf-8") as lines:
            known |= {f"{scheme}:{row['slug']}" for row in csv.DictReader(line for line in lines if not line.startswith("#"))}
    assert named - known == set()


def test_every_text_can_be_dated(province: Province) -> None:
    named = numbers(province, TODAY)
    for item in province.items:
        for text in words(item):
            if text not in (item.key, getattr(item, "document_number", None), getattr(item, "index_number", None)):
                assert "{" not in dated(text, item.when.day(TODAY), named)


def test_every_picture_and_file_is_used(province: Province) -> None:
    used = {key for sheet in province.sheets for kind, key in references(sheet.model_copy(update={"pictures": []})) if kind == "picture"}
    spare = {picture.key for picture in province.pictures} - used
    assert spare <= {"texture-ribbon", "hospital"}
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
        ("pages: [", "pages"),
    ],
)
def test_mistakes_are_refused(tmp_path: Path, sheet: str, message: str) -> None:
    (tmp_path / "sheet.yaml").write_text(sheet, "utf-8")
    with pytest.raises(ContentError, match=message):
        read_province(tmp_path)


def test_content_files_stay_short() -> None:
    assert all(len(path.read_text("utf-8").splitlines()) < 400 for path in CONTENT.rglob("*.yaml"))
