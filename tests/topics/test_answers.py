"""What a client gets of topics."""

import pytest
from django.test.utils import CaptureQueriesContext

from cms.publishing import departures
from cms.taxonomy.classifying import classify
from cms.taxonomy.loading import load
from tests import factories
from tests.api.client import code, data
from tests.published import key
from tests.topics.sections import change, section, topic

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SECTIONS = """
query ($id: ID!, $first: Int, $after: String) { item(contentId: $id) { topics { title } ... on Topic { sections { title summary
  items(first: $first, after: $after) {
    totalCount totalIsCapped nodes { title } edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage endCursor }
} } } } }"""

ALL = "{ items(filter: {documentTypes: [TOPIC]}) { nodes { ... on Topic { sections { items { totalCount nodes { title } } } } } } }"


def sections(page, **variables):
    return data(SECTIONS, id=key(page), first=variables.pop("first", 20), **variables)["item"]["sections"]


def titles(items):
    return [node["title"] for node in items["nodes"]]


@pytest.fixture
def many(column):
    return [factories.news(column, f"第{number}条", kind="notice" if number % 2 else "news_article") for number in range(6)]


def test_by_hand_first_then_by_rule_each_once(home, column, many):
    page = topic(home, section(many[1], many[0], summary="说明", column=column.pk), section(document_type="notice", title="通知"))
    first, second = sections(page)
    assert (first["title"], first["summary"]) == ("第一部分", "说明")
    assert titles(first["items"]) == ["第1条", "第0条", "第5条", "第4条", "第3条", "第2条"]
    assert first["items"]["totalCount"] == 6
    assert titles(second["items"]) == ["第5条", "第3条", "第1条"]
    assert second["items"]["totalCount"] == 3


@pytest.mark.parametrize("size", [1, 2, 3, 4, 6])
def test_cursors_lead_through_both_parts(home, column, many, size):
    page = topic(home, section(many[3], many[0], column=column.pk))
    found, after = [], None
    while True:
        (only,) = sections(page, first=size, after=after)
        found += titles(only["items"])
        assert only["items"]["totalCount"] == 6
        assert only["items"]["pageInfo"]["hasPreviousPage"] is (after is not None)
        after = only["items"]["pageInfo"]["endCursor"]
        if not only["items"]["pageInfo"]["hasNextPage"]:
            break
    assert found == ["第3条", "第0条", "第5条", "第4条", "第2条", "第1条"]


def test_chosen_alone_and_a_rule_that_finds_nothing(home, many):
    empty = factories.column(home, "空栏目")
    page = topic(home, section(many[2], many[5]), section(column=empty.pk), section(many[0], column=empty.pk))
    assert [(titles(one["items"]), one["items"]["totalCount"]) for one in sections(page)] == [
        (["第2条", "第5条"], 2),
        ([], 0),
        (["第0条"], 1),
    ]
    after = sections(page, first=1)[0]["items"]["pageInfo"]["endCursor"]
    assert code(SECTIONS, id=key(page), first=1, after=after + "x") == "BAD_CURSOR"


def test_a_cursor_belongs_to_its_section_and_survives_another_choice(home, many):
    page = topic(home, section(many[0], many[1], many[2]))
    after = sections(page, first=2)[0]["items"]["pageInfo"]["endCursor"]
    change(page, section(many[0], many[1], many[4]))
    assert titles(sections(page, first=2, after=after)[0]["items"]) == ["第4条"]
    other = topic(home, section(many[0], many[1], many[2]))
    assert code(SECTIONS, id=key(other), first=2, after=after) == "BAD_CURSOR"


def test_all_conditions_of_a_rule_hold_together(home, column, many):
    load()
    classify(many[3], ["region:220100"])
    many[3].save_revision().publish()
    page = topic(
        home,
        section(column=column.pk, document_type="notice", term="region:220000"),
        section(document_type="news_article", term="region:220100"),
    )
    assert [titles(one["items"]) for one in sections(page)] == [["第3条"], []]


def test_what_is_not_public_is_not_shown(home, column, many):
    draft = factories.news(column, "草稿", publish=False)
    page = topic(home, section(draft, many[0], many[1]), section(many[2], column=column.pk))
    departures.suppress(many[0])
    departures.archive(many[4], "旧")
    first, second = sections(page)
    assert titles(first["items"]) == ["第1条"]
    assert titles(second["items"]) == ["第2条", "第5条", "第3条", "第1条"]


def test_a_rule_whose_column_left_shows_the_chosen_alone(home, column, many):
    page = topic(home, section(many[1], column=column.pk))
    column.unpublish()
    assert titles(sections(page)[0]["items"]) == ["第1条"]


def test_pins_of_the_column_follow_the_chosen(home, column, many):
    from cms.core.models import Placement

    Placement(page=many[0], column=column, pinned=True).accept(None)
    page = topic(home, section(many[2], column=column.pk))
    assert titles(sections(page, first=3)[0]["items"]) == ["第2条", "第0条", "第5条"]


def test_an_item_tells_its_topics_and_lists_filter_by_them(home, many):
    page = topic(home, section(many[3], many[1]))
    query = "query ($id: ID!) { items(filter: {topic: $id}) { totalCount nodes { title topics { title path documentType } } } }"
    found = data(query, id=key(page))["items"]
    assert titles(found) == ["第3条", "第1条"]
    assert found["nodes"][0]["topics"] == [{"title": "专题", "path": f"/{page.slug}/", "documentType": "TOPIC"}]
    page.unpublish()
    assert data(query, id=key(page))["items"] == {"totalCount": 0, "nodes": []}


@pytest.mark.parametrize("first", [0, 101, -1])
def test_too_many_or_none_at_all_is_out_of_range(home, many, first):
    assert code(SECTIONS, id=key(topic(home, section(many[0]))), first=first) == "OUT_OF_RANGE"


def test_statements_do_not_grow_with_sections_and_topics(home, column, many, connection):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            answer = data(ALL)
        assert "errors" not in answer
        return len(queries)

    topic(home, section(many[0], column=column.pk))
    asked()  # sites and terms are read once
    one = asked()
    for _ in range(3):
        topic(home, *[section(many[number], many[1], column=column.pk, document_type="notice") for number in range(4)])
    assert asked() == one


@pytest.fixture
def connection():
    from django.db import connection

    return connection
