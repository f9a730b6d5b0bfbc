"""Lists of items: connections, windows, and the root field `items`."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import Context, context_of
from api.errors import Code, Refusal
from api.execution import Info, batch
from api.types.filters import ItemFilter, ItemSort, list_query
from api.types.items import ContentItem
from cms.library.reading import BadCursor, Entry, ListQuery
from cms.library.reading.lists import COUNTED, Slice, Window

LONGEST = 100  # of `first`
DEFAULT = 20


class PageInfo(graphene.ObjectType):
    """Where a part of a list stands in it."""

    has_next_page = graphene.Boolean(required=True, description="Whether more follow.")
    has_previous_page = graphene.Boolean(required=True, description="Whether this is not the beginning.")
    start_cursor = graphene.String(description="Of the first edge.")
    end_cursor = graphene.String(description="Of the last edge; give it as `after` for what follows.")


class ItemEdge(graphene.ObjectType):
    """One item of a list, with its place."""

    cursor = graphene.String(required=True, description="Opaque; belongs to this list with this filter and sort.")
    node = graphene.Field(ContentItem, required=True, description="The item.")


class ItemConnection(graphene.ObjectType):
    """A part of a list of items."""

    edges = graphene.List(graphene.NonNull(ItemEdge), required=True, description="Items with their cursors.")
    nodes = graphene.List(graphene.NonNull(ContentItem), required=True, description="Items alone.")
    page_info = graphene.Field(PageInfo, required=True, description="Where this part stands.")
    total_count = graphene.Int(required=True, description="Exact up to 10,000.")
    total_is_capped = graphene.Boolean(required=True, description="Whether there are more than `totalCount` says.")

    @batch
    def resolve_total_count(parents: Sequence["Listing"], info: Info) -> list[int]:
        return [min(one, COUNTED) for one in counted(parents, info)]

    @batch
    def resolve_total_is_capped(parents: Sequence["Listing"], info: Info) -> list[bool]:
        return [one > COUNTED for one in counted(parents, info)]


class Listing:
    """What `ItemConnection` is read from."""

    def __init__(self, part: Slice, nodes: list[Entry]) -> None:
        self.part, self.nodes = part, nodes
        self.total: int | None = None

    @property
    def edges(self) -> list[dict[str, Any]]:
        places = {row: index for index, row in enumerate(self.part.rows)}
        return [{"cursor": self.part.cursor(places[node.row]), "node": node} for node in self.nodes]

    @property
    def page_info(self) -> dict[str, Any]:
        last = len(self.part.keys) - 1
        return {
            "hasNextPage": self.part.has_next,
            "hasPreviousPage": self.part.has_previous,
            "startCursor": self.part.cursor(0) if last >= 0 else None,
            "endCursor": self.part.cursor(last) if last >= 0 else None,
        }


class EmptyListing:
    """A list that no condition can fill."""

    nodes: Sequence[Entry] = ()
    edges: Sequence[Any] = ()
    total = 0
    page_info = {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None}


def counted(parents: Sequence[Any], info: Info) -> list[int]:
    unknown = [one for one in parents if one.total is None]
    for one, total in zip(unknown, context_of(info).library.counts([one.part.query for one in unknown]), strict=True):
        one.total = total
    return [one.total for one in parents]


def listings(info: Info, asked: Sequence[tuple[ListQuery | None, Window]]) -> list[Any]:
    """Connections of several lists, read at once. Raises BAD_CURSOR."""
    real = [(query, window) for query, window in asked if query is not None]
    try:
        found = iter(context_of(info).library.lists(real))
    except BadCursor as error:
        raise Refusal(
            Code.BAD_CURSOR,
            "This cursor does not belong to this list. Begin again without `after`.",
            "该游标不属于此列表。请不带 after 从头查询。",
        ) from error
    return [EmptyListing() if query is None else Listing(*next(found)) for query, _ in asked]


def window(first: int | None, after: str | None = None, page: int | None = None) -> Window:
    """Raises OUT_OF_RANGE and BAD_REQUEST."""
    size = DEFAULT if first is None else first
    if not 1 <= size <= LONGEST:
        raise Refusal(Code.OUT_OF_RANGE, f"`first` goes from 1 to {LONGEST}.", f"first 的取值为 1 到 {LONGEST}。")
    if page is None:
        return Window(size, after)
    if after is not None:
        raise Refusal(Code.BAD_REQUEST, "Give `after` or `page`, not both.", "after 与 page 只能给一个。")
    if page < 1 or page * size > COUNTED:
        raise Refusal(
            Code.OUT_OF_RANGE,
            f"`page` goes from 1 to {COUNTED // size} with `first: {size}`. Follow cursors to go further.",
            f"first 为 {size} 时，page 的取值为 1 到 {COUNTED // size}；更深请使用游标。",
        )
    return Window(size, offset=(page - 1) * size)


def list_arguments() -> dict[str, Any]:
    """Arguments of every list of items."""
    return {
        "filter": graphene.Argument(lambda: ItemFilter(), description="Only items for which all of this holds."),  # noqa: PLW0108  graphene calls plain functions only
        "sort": ItemSort(description="The order; inside a column COLUMN_ORDER, else PUBLISHED_DESC unless said."),
        "first": graphene.Int(default_value=DEFAULT, description=f"How many, from 1 to {LONGEST}."),
        "after": graphene.String(description="The cursor after which to go on."),
        "page": graphene.Int(description="Numbered pages from 1, up to row 10,000; excludes `after`."),
    }


def one_listing(info: Any, context: Context, query: ListQuery | None, arguments: dict[str, Any]) -> Any:
    return listings(info, [(query, window(arguments.get("first"), arguments.get("after"), arguments.get("page")))])[0]


class Query(graphene.ObjectType):
    """Lists of items."""

    items = graphene.Field(
        ItemConnection,
        site=graphene.ID(description="Only what this site shows; all sites when it is not given."),
        locale=graphene.String(description="Only this language; the site's own, or every language when no site is given."),
        **list_arguments(),
        description=(
            "Items of one site, placements included, or of all sites when none is named; each item once. Without `documentTypes` all but "
            "HOME_PAGE and COLUMN; without `locale` the site's default, or every locale when no site is named. `sort` is PUBLISHED_DESC "
            "unless said, COLUMN_ORDER inside a column. `first` is at most 100. `page` counts from 1 and goes to row 10,000; it excludes "
            "`after`; a page past the end is empty."
        ),
    )

    def resolve_items(root: Any, info: Any, site: str | None = None, locale: str | None = None, **arguments: Any) -> Any:
        context = context_of(info)
        place = context.site(site) if site is not None else None
        query = list_query(context, place, context.locale(locale, place), arguments.get("filter"), arguments.get("sort"))
        return one_listing(info, context, query, arguments)
