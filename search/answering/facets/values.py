"""What search counts: each filter's values as if that filter were not set."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.library import facets, registry
from cms.library.reading import Entry
from cms.library.reading.directory import Directory, named
from search.answering.asking import SITE, YEAR, Question
from search.answering.facets.years import years
from search.engines.port import Engine
from search.querying.model import Bucket, FacetQuery, TextQuery
from search.registry import family_facets

TYPES, BODIES = "documentTypes", "organisation"
SCHEMES = {
    "subject": _("Subject"), "genre": _("Genre"), "audience": _("For whom"), "region": _("Region"), "life_event": _("Life event"),
    "industry": _("Industry"), "service_theme": _("Theme of services"), "service_type": _("Type of services"),
    "cooperation": _("Way of cooperating"),
}  # fmt: skip


class Value(NamedTuple):
    """`value` is what the filter takes, `code` what it stands for in lists; a year has bounds in microseconds instead."""

    value: str
    label: str | Promise
    code: str = ""
    bounds: tuple[int, int] | None = None
    selected: bool = False


@dataclass(frozen=True)
class Facet:
    """One filter with the values that it can take here."""

    name: str
    label: str | Promise
    values: Sequence[Value]


def counted(
    engine: Engine, directory: Directory, question: Question, text: TextQuery | None, bodies: Iterable[Entry]
) -> list[dict[str, Any]]:
    """Facets as GraphQL gives them; values without a match are left out unless they are selected, facets without a value too."""
    offered = [facet for facet in every(directory, question, bodies) if facet.values]
    found = engine.count(
        [FacetQuery(replace(question.query(text), listing=question.without(one.name)), buckets(question, one)) for one in offered]
    )
    shown = (_shown(facet, counts) for facet, counts in zip(offered, found, strict=True))
    return [facet for facet in shown if facet["buckets"]]


def _shown(facet: Facet, counts: dict[str, int]) -> dict[str, Any]:
    kept = [one for one in facet.values if one.selected or counts.get(one.value)]
    kept.sort(key=lambda one: 0 if facet.name == YEAR else -counts.get(one.value, 0))
    return {
        "name": facet.name,
        "label": str(facet.label),
        "buckets": [
            {"value": one.value, "label": str(one.label), "count": counts.get(one.value, 0), "selected": one.selected} for one in kept
        ],
    }


def buckets(question: Question, facet: Facet) -> tuple[Bucket, ...]:
    scopes = question.listing.scopes
    return tuple(
        Bucket(one.value, bounds=one.bounds) if one.bounds else Bucket(one.value, ranges_of(question, facet, one, scopes))
        for one in facet.values
    )


def ranges_of(question: Question, facet: Facet, value: Value, scopes: Sequence[str]) -> tuple[int, ...]:
    """A site's items stand in its own scopes; everything else is a code within the scopes asked for."""
    if facet.name != SITE:
        return tuple(facets.range_of(scope, value.code) for scope in scopes)
    languages = [facets.language_of(scope) for scope in scopes]
    codes = list(question.chosen(TYPES)) or [facets.LISTED]
    return tuple(facets.range_of(facets.in_site(value.value, language), code) for language in languages for code in codes)


def every(directory: Directory, question: Question, bodies: Iterable[Entry]) -> Iterator[Facet]:
    """In the order in which they are shown."""
    yield _types(question)
    if question.wide:
        yield Facet(SITE, _("Site"), [_site(one, question) for one in directory.sites.values()])
    yield Facet(BODIES, _("Organisation"), _bodies(question, bodies))
    for scheme, label in SCHEMES.items():
        yield Facet(scheme.upper(), label, _terms(directory, scheme, question))
    yield Facet(YEAR, _("Year"), _years(question))
    for one in family_facets():
        chosen = set(question.chosen(one.name))
        yield Facet(
            one.name,
            one.label,
            [Value(value, label, code := f"{one.code}:{said}", selected=code in chosen) for said, (value, label) in one.values.items()],
        )


def _types(question: Question) -> Facet:
    chosen = set(question.chosen(TYPES))
    offered = [kind for kind in registry.all_types() if kind.listed or facets.of_type(kind.name) in chosen]
    values = [Value(kind.name.upper(), kind.label, code := facets.of_type(kind.name), selected=code in chosen) for kind in offered]
    return Facet(TYPES, _("Type"), values)


def _site(site: dict[str, Any], question: Question) -> Value:
    return Value(site["code"], named(site, question.locale), selected=site["code"] == question.site)


def _bodies(question: Question, bodies: Iterable[Entry]) -> list[Value]:
    """The bodies of the province, as far as they are public in the answer's language."""
    chosen = set(question.chosen(BODIES))
    return [Value(one.content_id, one["title"], code := f"organisation:{one.content_id}", selected=code in chosen) for one in bodies]


def _terms(directory: Directory, scheme: str, question: Question) -> list[Value]:
    """The list's two uppermost levels, and what stands under those chosen."""
    chosen = {code.removeprefix("term:") for code in question.chosen(scheme.upper())}
    roots = directory.children.get(f"{scheme}:", [])
    second = [one for root in roots for one in directory.children.get(root["id"], [])]
    own = [directory.terms[id] for id in sorted(chosen) if id in directory.terms]
    below = [one for term in own for one in directory.children.get(term["id"], [])]
    shown = {one["id"]: one for one in [*roots, *second, *own, *below]}
    return [Value(id, named(one, question.locale), f"term:{id}", selected=id in chosen) for id, one in shown.items()]


def _years(question: Question) -> list[Value]:
    asked = (question.listing.published_from, question.listing.published_before)
    return [Value(str(year), str(year), bounds=bounds, selected=bounds == asked) for year, bounds in years()]
