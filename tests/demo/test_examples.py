"""GraphiQL's example queries answer with something on the demo."""

from pathlib import Path
from typing import Any

import pytest

from tests.api.client import data

EXAMPLES = sorted(Path("schemas/operations/examples").glob("*.graphql"))

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.xdist_group("demo"), pytest.mark.usefixtures("loaded")]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_has_data(file: Path) -> None:
    text = file.read_text("utf-8")
    answer = data(text)
    assert text.startswith("# ")
    assert all(answer.values())
    lists = list(lists_in(answer))
    assert any(lists) or not lists


def lists_in(value: Any) -> Any:
    if isinstance(value, dict):
        for one in value.values():
            yield from lists_in(one)
    elif isinstance(value, list):
        yield value
        for one in value:
            yield from lists_in(one)


def test_there_are_ten_or_more() -> None:
    assert len(EXAMPLES) >= 10
