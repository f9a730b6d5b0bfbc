"""Words of controlled lists."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import context_of
from api.errors import Code, Refusal
from api.execution import BatchResolver, Info, batch
from cms.library.reading import Entry
from cms.library.reading.directory import named


class TermScheme(graphene.Enum):
    """主题分类 体裁 服务对象 地区 生命事件 行业 事项主题 事项类型 合作方式."""

    SUBJECT = "subject"
    GENRE = "genre"
    AUDIENCE = "audience"
    REGION = "region"
    LIFE_EVENT = "life_event"
    INDUSTRY = "industry"
    SERVICE_THEME = "service_theme"
    SERVICE_TYPE = "service_type"
    COOPERATION = "cooperation"


class Term(graphene.ObjectType):
    """A word of a controlled list."""

    id = graphene.ID(required=True, description="Takes filters: `region:220100`.")
    code = graphene.String(description="In the list's own standard, `220100` or `C13`.")
    name = graphene.String(required=True, description="In the answer's language, or else in Chinese.")
    scheme = TermScheme(required=True, description="The list it belongs to.")
    parent = graphene.Field(lambda: Term, description="The word above it.")
    children = graphene.List(graphene.NonNull(lambda: Term), required=True, description="The words under it, in order.")

    def resolve_name(term: dict[str, Any], info: Any) -> str:
        return named(term, term.get("_locale", ""))

    def resolve_parent(term: dict[str, Any], info: Any) -> dict[str, Any] | None:
        found = context_of(info).directory.terms.get(term["parent"] or "")
        return {**found, "_locale": term.get("_locale", "")} if found else None

    def resolve_children(term: dict[str, Any], info: Any) -> list[dict[str, Any]]:
        return [{**one, "_locale": term.get("_locale", "")} for one in context_of(info).directory.children.get(term["id"], [])]


def carried(entry: Entry, info: Info, scheme: str | None = None) -> list[dict[str, Any]]:
    """The words that an item carries, of one list or of all."""
    terms = context_of(info).directory.terms
    own = [terms[id] for id in entry["terms"] if id in terms]
    return [{**term, "_locale": entry.locale} for term in own if scheme is None or term["scheme"] == scheme]


def terms_of(scheme: str) -> BatchResolver:
    """For a field that tells an item's words of one list."""

    @batch
    def resolve(entries: Sequence[Entry], info: Info) -> list[list[dict[str, Any]]]:
        return [carried(entry, info, scheme) for entry in entries]

    return resolve


def term_of(scheme: str) -> BatchResolver:
    """For a field that tells an item's only word of one list."""

    @batch
    def resolve(entries: Sequence[Entry], info: Info) -> list[dict[str, Any] | None]:
        return [next(iter(carried(entry, info, scheme)), None) for entry in entries]

    return resolve


class Query(graphene.ObjectType):
    """Controlled lists."""

    terms = graphene.List(
        graphene.NonNull(Term),
        scheme=TermScheme(required=True, description="Which list."),
        parent=graphene.ID(description="The words under this one; the top ones when it is not given."),
        locale=graphene.String(description="The language of names."),
        description="The words of a controlled list, for filters; the top ones, or those under `parent`.",
    )

    def resolve_terms(root: Any, info: Any, scheme: Any, parent: str | None = None, locale: str | None = None) -> list[dict[str, Any]]:
        context = context_of(info)
        language = context.locale(locale) or ""
        scheme = getattr(scheme, "value", scheme)
        if parent is not None and parent not in context.directory.terms:
            raise Refusal(
                Code.UNKNOWN_TERM,
                "There is no such term. Ask `terms` without `parent` for the top ones.",
                "没有这个词。请先不带 parent 查询。",
            )
        return [
            {**one, "_locale": language} for one in context.directory.children.get(parent or f"{scheme}:", []) if one["scheme"] == scheme
        ]
