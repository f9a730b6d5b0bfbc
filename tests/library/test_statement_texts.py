"""Statements of readers as text, and the setting that has them prepared."""

from pathlib import Path
from typing import Any

import pytest

from cms.library.reading.statements import among
from cms.library.reading.statements.prepared import numbered
from cms.settings.databases import databases


def test_lists_of_any_length_make_few_statements() -> None:
    assert among([]) == ("NULL", ())
    assert among([4]) == ("%s", [4])
    assert among([4, 5, 6]) == ("%s, %s, %s, %s", [4, 5, 6, 6])
    assert len({among(range(1, length))[0] for length in range(2, 1_002)}) == 11


def test_marks_become_numbers() -> None:
    assert numbered("a = %s AND b LIKE '5%%' AND c IN (%s, %s)") == b"a = $1 AND b LIKE '5%' AND c IN ($2, $3)"


@pytest.mark.parametrize(("said", "threshold"), [("true", 5), ("false", None)])
def test_the_setting_reaches_the_connection(monkeypatch: Any, said: str, threshold: int | None) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://user@host/name")
    monkeypatch.setenv("DATABASE_PREPARED", said)
    assert databases(Path())["default"]["OPTIONS"]["prepare_threshold"] == threshold
