"""The benches' data and questions still fit the product; how fast it is, `make bench` says."""

from itertools import islice

import pytest
from django.db import connection
from graphql import parse

from api.context import Context
from api.execution import Operation
from api.schema import schema
from cms.library.models import Item
from tests.performance import growing, table
from tests.performance.data import sampling
from tests.performance.data.seed import fill
from tests.performance.data.specimens import PANELS, Size, blocks
from tests.performance.growth import BOUNDS
from tests.performance.queries.asking import QUESTIONS, holds, text, variables
from tests.performance.rounds import interleaved, summary

SIZE = Size(items=60, sites=1, organisations=2, pictures=2, projects=40, services=12)
HOLDS = {"Q1": (1, 17, 3), "Q2": (20, 0, 20), "Q3": (PANELS * 8, 0, PANELS * 8), "Q4": (6, 0, 6)}

pytestmark = pytest.mark.django_db


@pytest.fixture
def manifest(monkeypatch):
    """A small database, a few of its bulk rows checked against publishing."""
    if connection.vendor != "postgresql":
        pytest.skip("the benches run on PostgreSQL")
    monkeypatch.setattr(sampling, "SAMPLE", 3)
    return fill(SIZE)


def test_the_questions_are_answered_and_growth_is_measured(manifest):
    for question in QUESTIONS:
        operation = Operation(schema.graphql_schema, parse(text("govwire", question)))
        for values in islice(variables("govwire", question, manifest), 3):
            data, errors = operation.execute(operation.coerced(values), Context())
            assert holds("govwire", question, {"data": data, "errors": errors}) == HOLDS[question]
    side = growing.Side(manifest)
    for what in BOUNDS:
        assert side.time(what, "1")["ms"] > 0
        plans = side.plans(what)
        assert plans["buffers"] > 0
        assert plans["statements"] >= len(plans["plans"]) > 0


def test_bulk_rows_that_publishing_would_not_make_are_noticed(manifest):
    Item.objects.filter(document_type="news_article").update(title="")
    assert len(list(sampling.differences(manifest["pages"]))) == 3


def test_a_body_is_what_the_bench_says():
    body = blocks(0, SIZE)
    assert len(body) == 17
    assert 1_400 <= sum(len(block.text) for block in body) <= 1_500


def test_rounds_are_interleaved_and_summed_up():
    seen = []
    found = interleaved(["a", "b"], ["x"], 2, lambda subject, question: seen.append(subject) or len(seen))
    assert seen == ["a", "b", "b", "a"]
    assert found == {(0, "x"): [1, 4], (1, "x"): [2, 3]}
    assert summary([1.0, 2.0, 3.0]) == {"median": 2.0, "spread": 1.0}


def test_the_table_says_how_many_times_as_fast():
    result = {"govwire": 600.0, "grapple": 30.0, "raw_row": 1500.0}
    assert "| 600 | 30.0 | **20** | 1,500 |" in table.table(dict.fromkeys(QUESTIONS, result))
