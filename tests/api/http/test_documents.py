"""Documents are prepared once, and only so many are kept."""

from api.http.cost import CostModel
from api.http.documents import Documents
from api.http.limits import Limits
from tests.api.http.toy import schema


def documents(count: int = 3, characters: int = 1000) -> Documents:
    return Documents(schema, Limits(), CostModel({}, 100), count=count, characters=characters)


def test_kept_by_text() -> None:
    kept = documents()
    assert kept.get("{ who }") is kept.get("{ who }")
    assert kept.get("{ who }") is not kept.get("{ who  }")


def test_invalid_ones_are_kept_too() -> None:
    kept = documents()
    assert kept.get("{ nothing }") is kept.get("{ nothing }")


def test_bounded_by_number() -> None:
    kept = documents(count=2)
    first = kept.get("{ a: who }")
    second = kept.get("{ b: who }")
    assert kept.get("{ a: who }") is first
    kept.get("{ c: who }")
    assert kept.get("{ a: who }") is first
    assert kept.get("{ b: who }") is not second


def test_bounded_by_length() -> None:
    kept = documents(characters=100)
    first = kept.get("{ who }")
    kept.get("{ who }" + " " * 95)
    assert kept.get("{ who }") is not first


def test_conditions_are_compiled_apart() -> None:
    prepared = documents().get("query ($x: Boolean!) { who @skip(if: $x) echo }").operation(None)
    assert prepared.operation.execute({"x": True}).data == {"echo": ""}
    assert prepared.operation.selections({"x": True}) is prepared.operation.selections({"x": True})
    assert prepared.operation.selections({"x": True}) is not prepared.operation.selections({"x": False})
