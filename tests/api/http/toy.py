"""A small library for the view: pages of items with bodies of exclusive blocks, and fields that fail in every way."""

import json
from typing import Any

import graphene
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory

from api.errors import Code, Refusal
from api.execution import batch, read_field
from api.http.limits import Limits
from api.http.view import GraphQLView


class Block(graphene.Interface):
    id = graphene.ID(required=True)

    @staticmethod
    def type_name_of(value: Any) -> str:
        return value["kind"]


class Picture(graphene.ObjectType):
    url = graphene.String()


class TextBlock(graphene.ObjectType):
    class Meta:
        interfaces = (Block,)

    text = graphene.String()
    picture = graphene.Field(Picture)


class GalleryBlock(graphene.ObjectType):
    class Meta:
        interfaces = (Block,)

    images = graphene.List(Picture)


class Item(graphene.ObjectType):
    class Meta:
        default_resolver = read_field

    id = graphene.ID(required=True)
    title = graphene.String()
    body = graphene.List(Block)
    links = graphene.List(lambda: Item)
    related = graphene.List(lambda: Item, first=graphene.Int())
    site = graphene.Field(lambda: Site)
    broken = graphene.String()

    @batch
    def resolve_links(items: list[Any], info: Any) -> list[Any]:
        return [[item] for item in items]

    @batch
    def resolve_related(items: list[Any], info: Any, first: int = 6) -> list[Any]:
        return [[] for _ in items]

    def resolve_broken(item: Any, info: Any) -> str:
        raise RuntimeError("secret_column of table secrets")


class Connection(graphene.ObjectType):
    nodes = graphene.List(Item, required=True)
    edges = graphene.List(lambda: Edge, required=True)
    total = graphene.Int()


class Edge(graphene.ObjectType):
    node = graphene.Field(Item)


class Site(graphene.ObjectType):
    code = graphene.ID()
    items = graphene.Field(Connection, first=graphene.Int(default_value=20))


class Filter(graphene.InputObjectType):
    name = graphene.String()
    tags = graphene.List(graphene.NonNull(graphene.String))


class Query(graphene.ObjectType):
    items = graphene.Field(Connection, first=graphene.Int(default_value=20), filter=Filter())
    item = graphene.Field(Item, id=graphene.ID(required=True))
    sites = graphene.List(Site)
    echo = graphene.String(text=graphene.String(), number=graphene.Int(), real=graphene.Float())
    refused = graphene.String()
    down = graphene.String()
    large = graphene.Field(graphene.Int)
    who = graphene.String()
    surrogate = graphene.String()

    def resolve_items(root: Any, info: Any, first: int, filter: Any = None) -> Any:
        return {"nodes": [{"id": str(number), "title": "文"} for number in range(min(first, 100))], "total": first}

    def resolve_item(root: Any, info: Any, id: str) -> Any:
        return {"id": id, "title": "题", "body": [{"kind": "TextBlock", "id": "1", "text": "x"}]}

    def resolve_echo(root: Any, info: Any, text: str = "", **_: Any) -> str:
        return text

    def resolve_refused(root: Any, info: Any) -> None:
        raise Refusal(Code.UNKNOWN_SITE, "There is no site 'x'.", "没有网站“x”。")

    def resolve_down(root: Any, info: Any) -> None:
        raise OperationalError("could not connect to server 10.0.0.7")

    def resolve_large(root: Any, info: Any) -> int:
        return 2**40

    def resolve_who(root: Any, info: Any) -> str:
        return f"{info.context['user']}"

    def resolve_surrogate(root: Any, info: Any) -> str:
        return "a\ud800b"


schema = graphene.Schema(query=Query, types=[TextBlock, GalleryBlock]).graphql_schema

GRAPHQL = "application/graphql-response+json"
ADDRESS = "/graphql"
requests = RequestFactory()


class State:
    """What the view is told of the library."""

    def __init__(self) -> None:
        self.version = 7
        self.fresh: float | None = None
        self.contexts = 0

    def __str__(self) -> str:
        return str(self.version)

    def lasts(self) -> float | None:
        return self.fresh

    def context(self, request: Any, version: Any) -> dict[str, str]:
        self.contexts += 1
        return {"user": "nobody"}

    def view(self, **options: Any) -> GraphQLView:
        sizes = {("Item", "body"): 40}
        options = {"limits": Limits(), "list_sizes": sizes, "context": self.context, **options}
        return GraphQLView(schema=schema, version=lambda: self, **options)


def post(view: GraphQLView, body: Any, accept: str = "application/json", kind: str = "application/json", **headers: str) -> HttpResponse:
    data = body if isinstance(body, bytes) else json.dumps(body)
    return view(requests.post(ADDRESS, data=data, content_type=kind, headers={"Accept": accept, **headers}))


def get(view: GraphQLView, parameters: dict[str, str] | str, accept: str | None = "application/json", **headers: str) -> HttpResponse:
    address = f"{ADDRESS}?{parameters}" if isinstance(parameters, str) else ADDRESS
    data = None if isinstance(parameters, str) else parameters
    return view(requests.get(address, data, headers={**({"Accept": accept} if accept is not None else {}), **headers}))


def told(response: HttpResponse) -> Any:
    return json.loads(response.content)


def code(response: HttpResponse) -> str:
    """The one code of a refusal; its words must be there in both languages."""
    [error] = told(response)["errors"]
    assert set(error["extensions"]["messages"]) == {"en", "zh-Hans"}
    assert error["message"] == error["extensions"]["messages"]["en"]
    return error["extensions"]["code"]
