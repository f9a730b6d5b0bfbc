"""From a field's arguments to a question."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic.alias_generators import to_camel

from api.context import Context
from api.errors import Code, Refusal
from api.types.filters import Condition, conditions_of, list_query
from api.types.lists import window
from cms.library import facets
from cms.library.locales import ALL, DEFAULT
from cms.library.reading import ListQuery
from cms.library.reading.directory import Site
from search.answering.asking import Order, Part, Question


def question(context: Context, site: Site | None, text: str, arguments: Mapping[str, Any]) -> Question:
    """Of a column that is not there nothing is found. Raises UNKNOWN_TERM, UNKNOWN_LOCALE and OUT_OF_RANGE."""
    asked = dict(arguments.get("filter") or {})
    locale = context.locale(arguments.get("locale"), site)
    listing = list_query(context, site, locale, asked, "published_desc") or ListQuery(scopes=())
    languages = [locale] if locale else list(ALL)
    return Question(
        text=text,
        listing=replace(listing, include_archived=asked.get("include_archived") is not False),
        locale=locale or DEFAULT,
        site=site["code"] if site else "",
        wide=() if asked.get("column") else tuple(facets.everything(one) for one in languages),
        conditions=by_facet(asked, context),
        title_only=value_of(arguments.get("scope")) == "title",
        near=near(context, arguments.get("near"), listing.scopes),
        order=Order(value_of(arguments.get("sort")) or "relevance"),
    )


def part(arguments: Mapping[str, Any]) -> Part:
    """Raises OUT_OF_RANGE and BAD_REQUEST."""
    asked = window(arguments.get("first"), arguments.get("after"), arguments.get("page"))
    return Part(asked.first, asked.after, asked.offset, numbered=arguments.get("page") is not None)


def by_facet(asked: Mapping[str, Any], context: Context) -> dict[str, tuple[Condition, ...]]:
    """The filter's conditions under the names of the facets that count them: terms by their scheme, others by their own name."""
    found: dict[str, tuple[Condition, ...]] = {}
    for name, conditions in conditions_of(asked, context).items():
        for condition in conditions:
            facet = scheme_of(context, condition) if name == "terms" else to_camel(name)
            found[facet] = (*found.get(facet, ()), condition)
    return found


def scheme_of(context: Context, condition: Condition) -> str:
    return str(context.directory.terms[condition[0].removeprefix("term:")]["scheme"]).upper()


def near(context: Context, term: str | None, scopes: tuple[str, ...]) -> tuple[int, ...]:
    """Ranges of a region's items. Raises UNKNOWN_TERM."""
    if term is None:
        return ()
    if context.directory.terms.get(term, {}).get("scheme") != "region":
        raise Refusal(
            Code.UNKNOWN_TERM,
            f"There is no region {term!r}. Ask `terms(scheme: REGION)`.",
            f"没有地区“{term}”。请用 terms(scheme: REGION) 查询。",
        )
    return tuple(facets.range_of(scope, f"term:{term}") for scope in scopes)


def value_of(argument: Any) -> Any:
    return getattr(argument, "value", argument)
