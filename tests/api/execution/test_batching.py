"""Batch resolvers are called once for all objects of a level, and only the guilty fail."""

from typing import Any

import graphene
import graphql
import pytest
from django.db import OperationalError

from api.execution import Info, batch, execute

calls: list[tuple[str, list[Any], dict[str, Any]]] = []


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    calls.clear()


class Node(graphene.Interface):
    name = graphene.String()
    links = graphene.List(lambda: Node, first=graphene.Int(), tags=graphene.List(graphene.String))
    picky = graphene.String()
    short = graphene.String()
    down = graphene.String()
    told = graphene.String()

    @staticmethod
    def type_name_of(value: Any) -> str:
        return value["kind"]

    @classmethod
    def resolve_type(cls, value: Any, info: Any) -> Any:
        return {"Page": Page, "File": File}[value["kind"]]

    @batch
    def resolve_links(nodes: list[Any], info: Info, first: int = 2, tags: Any = None) -> list[Any]:
        calls.append(("links", [node["name"] for node in nodes], {"first": first, "tags": tags}))
        return [[{"kind": "Page", "name": f"{node['name']}.{number}"} for number in range(first)] for node in nodes]

    @batch
    def resolve_picky(nodes: list[Any], info: Info) -> list[Any]:
        calls.append(("picky", [node["name"] for node in nodes], {}))
        if any(node["name"] == "bad" for node in nodes):
            raise ValueError("bad")
        return [node["name"] for node in nodes]

    @batch
    def resolve_short(nodes: list[Any], info: Info) -> list[Any]:
        return ["x"] * (len(nodes) - 1)

    @batch
    def resolve_down(nodes: list[Any], info: Info) -> list[Any]:
        calls.append(("down", [node["name"] for node in nodes], {}))
        raise OperationalError("gone")

    @batch
    def resolve_told(nodes: list[Any], info: Info) -> list[Any]:
        return [f"{info.context} {info.field_name} {info.return_type} {info.parent_type} {dict(info.variables)}"] * len(nodes)


class Page(graphene.ObjectType):
    class Meta:
        interfaces = (Node,)


class File(graphene.ObjectType):
    class Meta:
        interfaces = (Node,)


NODES = [{"kind": "Page", "name": "a"}, {"kind": "File", "name": "bad"}, {"kind": "Page", "name": "c"}]


class Query(graphene.ObjectType):
    nodes = graphene.List(Node)
    box = graphene.Field(lambda: Box)

    def resolve_nodes(root: Any, info: Any) -> list[Any]:
        return NODES

    @batch
    def resolve_box(roots: list[Any], info: Info) -> list[Any]:
        paths = ["nodes", "nodes.name", "nodes.links", "nodes.links.name", "total", "nodes.picky", "total.x"]
        return [{"selected": [path for path in paths if info.selects(path)]}]


class Box(graphene.ObjectType):
    selected = graphene.List(graphene.String)
    nodes = graphene.List(Node)
    total = graphene.Int()


schema = graphene.Schema(query=Query, types=[Page, File]).graphql_schema


def test_one_call_for_all_types() -> None:
    data, errors = execute(schema, "{ nodes { name links { name } } }")
    assert not errors
    assert [call[1] for call in calls] == [["a", "c", "bad"]]
    assert [[link["name"] for link in node["links"]] for node in data["nodes"]] == [["a.0", "a.1"], ["bad.0", "bad.1"], ["c.0", "c.1"]]


def test_one_call_for_all_aliases_with_equal_arguments() -> None:
    data, _ = execute(schema, "{ one: nodes { links(first: 1) { name } } two: nodes { l: links(first: 1) { name } m: links { name } } }")
    assert [(call[1], call[2]["first"]) for call in calls] == [(["a", "c", "bad", "a", "c", "bad"], 1), (["a", "c", "bad"], 2)]
    assert data["two"][1] == {"l": [{"name": "bad.0"}], "m": [{"name": "bad.0"}, {"name": "bad.1"}]}


def test_one_call_a_level() -> None:
    execute(schema, "{ nodes { links { links { links { name } } } ... on File { links { links { name } } } } }")
    assert [len(call[1]) for call in calls] == [3, 6, 12]


def test_equal_arguments_that_cannot_be_hashed() -> None:
    execute(schema, 'query ($t: [String]) { nodes { a: links(tags: $t) { name } b: links(tags: ["x"]) { name } } }', variables={"t": ["x"]})
    assert len(calls) == 1


def test_only_the_guilty_fail() -> None:
    data, errors = execute(schema, "{ nodes { picky } }")
    assert data == {"nodes": [{"picky": "a"}, {"picky": None}, {"picky": "c"}]}
    assert [(error.message, error.path) for error in errors] == [("bad", ["nodes", 1, "picky"])]
    assert [call[1] for call in calls] == [["a", "c", "bad"], ["a"], ["c"], ["bad"]]


def test_wrong_number_of_answers() -> None:
    data, errors = execute(schema, "{ nodes { name short } }")
    assert [node["name"] for node in data["nodes"]] == ["a", "bad", "c"]
    assert len(errors) == 3


def test_an_outage_is_not_asked_again() -> None:
    _, errors = execute(schema, "{ nodes { down } }")
    assert (len(errors), len(calls)) == (3, 1)


def test_info() -> None:
    query = "query ($n: Int = 3) { nodes { told links(first: $n) { name } } }"
    data, _ = execute(schema, query, context="ctx")
    assert data["nodes"][0]["told"] == "ctx told String Page {'n': 3}"


@pytest.mark.parametrize("executor", ["ours", "graphql-core"])
def test_selects(executor: str) -> None:
    query = """query ($no: Boolean!) { box { selected total @skip(if: $no) ...f } }
        fragment f on Box { nodes { ... on Page { links { name } } ...g @include(if: $no) ...h @skip(if: $no) } }
        fragment g on Node { name } fragment h on Node { picky }"""
    if executor == "ours":
        data = execute(schema, query, variables={"no": True}).data
    else:
        data = graphql.execute(schema, graphql.parse(query), variable_values={"no": True}).data
    assert data["box"]["selected"] == ["nodes", "nodes.name", "nodes.links", "nodes.links.name"]


def test_selects_of_merged_calls() -> None:
    data, _ = execute(schema, "{ a: box { selected } b: box { selected total } }")
    assert data["a"]["selected"] == data["b"]["selected"] == ["total"]


def test_plain_call_of_a_batch_resolver() -> None:
    data = graphql.execute(schema, graphql.parse("{ nodes { links(first: 1) { name } } }")).data
    assert data["nodes"][1]["links"] == [{"name": "bad.0"}]
    assert [len(call[1]) for call in calls] == [1, 1, 1]
