"""The wire's bench still fits the product; how fast it is, `make bench-wire` says."""

import json

import pytest

from cms.settings.environment import REPOSITORY
from tests import factories
from tests.performance.wire import table
from tests.performance.wire.processes import publishing, reading

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.performance.wire.urls")]


def test_a_grown_ledger_is_read_in_pages(column, monkeypatch):
    monkeypatch.setattr(reading, "PAGE", 3)
    for number in range(3):
        factories.news(column, f"新闻{number}")
    reader = reading.Reader()
    assert reader.grow("60")["events"] >= 60
    assert reader.pages("5")["rate"] > 0
    assert reader.fresh("5")["rate"] > 0
    assert reader.rows("5")["rate"] > 0


def test_partners_are_made_and_an_article_is_published(column):
    assert publishing.partners("3", "8000") == {"partners": 3}
    publishing.switch("off", "0")
    assert publishing.publish()["ms"] > 0


def test_the_table_says_whether_it_holds():
    found = {
        "pages": {"pages": 50, "fresh": 20, "rows": 90, "part": 0.56},
        "growth": {"small_ms": 20, "large_ms": 30, "times": 1.5, "spread": 0.1},
    }
    assert not table.hold(found)
    assert table.hold({"pages": found["pages"]})
    assert table.tables(found).count("\n") == 4


def test_the_readme_holds_the_last_results():
    said = f"{table.tables(json.loads(table.KEPT.read_text()))}\n" if table.KEPT.exists() else ""
    assert f"<!-- bench-wire -->\n{said}<!-- /bench-wire -->" in (REPOSITORY / "README.md").read_text()
