"""What lists filter and sort by. A family adds its own with `register`; each filter is one code, or several of which any will do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import isfinite
from typing import Any

import graphene

from api.context import Context
from api.errors import Code, Refusal
from api.fields import DateTime
from api.types.items import DocumentType
from cms.library import facets
from cms.library.locales import ALL
from cms.library.numbers import Interval
from cms.library.reading import Entry, ListQuery, Sort
from cms.library.reading.directory import Site

Condition = tuple[str, ...]
MOST_TERMS = 50


class ItemSort(graphene.Enum):
    """COLUMN_ORDER is pinned first, then as the section says, newest first by default."""

    COLUMN_ORDER = "column_order"
    PUBLISHED_DESC = "published_desc"
    PUBLISHED_ASC = "published_asc"
    UPDATED_DESC = "updated_desc"


@dataclass(frozen=True)
class Filter:
    """`conditions(value, context)` answers the conditions that the value stands for; none for what is handled elsewhere."""

    field: Any
    conditions: Callable[[Any, Context], Sequence[Condition]]


_filters: dict[str, Filter] = {}
_numbers: list[str] = []


def register(name: str, field: Any, conditions: Callable[[Any, Context], Sequence[Condition]]) -> None:
    """`name` in snake case, as Python resolvers get it."""
    _filters[name] = Filter(field, conditions)


def register_number(name: str, of: str) -> None:
    """`<name>_from` and `<name>_before`, by a number that documents say (`Document.numbers`); `of` describes it."""
    register(f"{name}_from", graphene.Float(description=f"{of}: at least so much."), nothing)
    register(f"{name}_before", graphene.Float(description=f"{of}: less than that."), nothing)
    _numbers.append(name)


def code(facet: str) -> Callable[[Any, Context], Sequence[Condition]]:
    """A filter whose value is part of the code."""
    return lambda value, context: [(f"{facet}:{value}",)]


def nothing(value: Any, context: Context) -> Sequence[Condition]:
    """For filters that are handled elsewhere: the column, dates, numbers, archived items."""
    return []


def of_types(values: Sequence[Any], context: Context) -> Sequence[Condition]:
    return [tuple(facets.of_type(getattr(value, "value", value)) for value in values)] if values else []


def of_terms(ids: Sequence[str], context: Context) -> Sequence[Condition]:
    """Any of the terms of one scheme, all schemes together. Raises UNKNOWN_TERM and OUT_OF_RANGE."""
    if len(ids) > MOST_TERMS:
        raise Refusal(Code.OUT_OF_RANGE, f"Give at most {MOST_TERMS} terms.", f"最多给出 {MOST_TERMS} 个词。")
    by_scheme: dict[str, list[str]] = {}
    for id in ids:
        term = context.directory.terms.get(id)
        if term is None:
            raise Refusal(
                Code.UNKNOWN_TERM, f"There is no term {id!r}. Ask `terms` for the words of a list.", f"没有词“{id}”。请用 terms 查询。"
            )
        by_scheme.setdefault(term["scheme"], []).append(f"term:{id}")
    return [tuple(codes) for codes in by_scheme.values()]


register(
    "document_types",
    graphene.List(graphene.NonNull(DocumentType), description="Any of these types; all but HOME_PAGE and COLUMN when not given."),
    of_types,
)
register("column", graphene.ID(description="Content id of a section."), nothing)
register("include_descendants", graphene.Boolean(default_value=True, description="Also what its sub-sections list."), nothing)
register("organisation", graphene.ID(description="Content id of a body; those under it are included."), code("organisation"))
register("topic", graphene.ID(description="Content id of a special topic."), code("topic"))
register(
    "terms",
    graphene.List(
        graphene.NonNull(graphene.ID),
        description="Any of the terms of one scheme, all schemes together. Terms, organisations and regions include those under them.",
    ),
    of_terms,
)
register("published_from", DateTime(description="Published at this instant or later."), nothing)
register("published_before", DateTime(description="Published before this instant."), nothing)
register(
    "include_archived",
    graphene.Boolean(description="Not said: lists leave archived items out, search ranks them below the others."),
    nothing,
)


@cache
def ItemFilter() -> type[graphene.InputObjectType]:  # noqa: N802  it is a type's name, made when every family has registered
    fields = {name: one.field for name, one in _filters.items()}
    description = (
        "All given conditions hold together. Ids are content ids, or term ids. Intervals include their start and exclude their end."
    )
    return type("ItemFilter", (graphene.InputObjectType,), {**fields, "__doc__": description})


def conditions_of(asked: Mapping[str, Any], context: Context) -> dict[str, Sequence[Condition]]:
    """By the filter's name."""
    return {name: _filters[name].conditions(value, context) for name, value in asked.items() if value is not None}


def list_query(context: Context, site: Site | None, locale: str | None, filter: Any, sort: Any) -> ListQuery | None:
    """The list asked for; none when it cannot hold anything (a column that is not there)."""
    asked = dict(filter or {})
    locales = [locale] if locale else list(ALL)
    column = asked.get("column")
    entry = context.library.items([column], locales[0]).get(column) if column else None
    if column and (entry is None or (site is not None and entry.site != site["code"])):
        return None
    if column and locale is None:
        locales = [one.locale for one in context.library.languages([column])[column]]
    return ListQuery(
        scopes=tuple(scope(site, entry, language, asked.get("include_descendants", True)) for language in locales),
        conditions=tuple(chain.from_iterable(conditions_of(asked, context).values())),
        include_archived=bool(asked.get("include_archived")),
        published_from=microseconds(asked.get("published_from")),
        published_before=microseconds(asked.get("published_before")),
        sort=order(entry, getattr(sort, "value", sort)),
        column=column or "",
        numbers=tuple(intervals(asked)),
    )


def intervals(asked: Mapping[str, Any]) -> Iterator[Interval]:
    """What is asked of numbers. Raises BAD_REQUEST."""
    for name in _numbers:
        bounds = [bound(asked.get(f"{name}_{side}")) for side in ("from", "before")]
        if bounds != [None, None]:
            yield Interval.between(name, *bounds)


def bound(value: float | None) -> float | None:
    if value is not None and not (isfinite(value) and value >= 0):
        raise Refusal(Code.BAD_REQUEST, "Give bounds of amounts as finite numbers from 0.", "数额上下限应为不小于 0 的有限数。")
    return value


def scope(site: Site | None, column: Entry | None, locale: str, descendants: bool | None) -> str:
    if column is not None:
        below = facets.under_column if descendants is not False else facets.in_column
        return below(column.content_id, locale)
    return facets.in_site(site["code"], locale) if site is not None else facets.everything(locale)


def order(column: Entry | None, sort: str | None) -> Sort:
    """Inside a column as the column says, unless the question does."""
    if sort is None:
        sort = "column_order" if column is not None else "published_desc"
    if sort == "column_order":
        oldest = column is not None and column.get("columnSort") == "oldest"
        return Sort.COLUMN_ORDER_OLDEST if oldest else Sort.COLUMN_ORDER
    return Sort[sort.upper()]


def microseconds(moment: Any) -> int | None:
    return None if moment is None else int(moment.timestamp() * 1_000_000)
