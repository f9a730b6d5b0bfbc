"""Bring the shipped terms into the database and the library."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import transaction

from cms.publishing.recording.record_changes import RecordContent
from cms.publishing.records import keep_many
from cms.taxonomy.models import Term
from cms.taxonomy.records import KIND, document_of, refresh_items_of
from cms.taxonomy.schemes import Scheme
from cms.taxonomy.shipped import Row, rows

_SHIPPED = ("code", "name", "name_en", "parent_id", "order")


@dataclass
class Loaded:
    """What a load did to one list."""

    added: list[Term] = field(default_factory=list)
    changed: list[Term] = field(default_factory=list)
    moved: list[Term] = field(default_factory=list)
    """Those of `changed` that have another parent."""
    shipped: int = 0


def load(*, overwrite: bool = False, source: Callable[[Scheme], list[Row]] = rows) -> dict[Scheme, Loaded]:
    """Add the shipped terms that are missing, in one transaction; loading again changes nothing.

    What editors renamed, moved or added stays as it is; with `overwrite` the shipped terms get their shipped values back.
    """
    with transaction.atomic():
        return {scheme: _load_scheme(scheme, source(scheme), overwrite=overwrite) for scheme in Scheme}


def _load_scheme(scheme: Scheme, shipped: list[Row], *, overwrite: bool) -> Loaded:
    terms = {term.pk: term for term in Term.objects.filter(scheme=scheme)}
    loaded = Loaded(shipped=len(shipped))
    for row in shipped:
        term = _term(scheme, row)
        present = terms.setdefault(term.pk, term)
        if present is term:
            loaded.added.append(term)
        elif overwrite:
            _overwrite(present, term, loaded)
    _write(terms, loaded)
    return loaded


def _term(scheme: Scheme, row: Row) -> Term:
    values = row._asdict()
    parent = values.pop("parent")
    return Term(id=f"{scheme}:{row.slug}", scheme=scheme, parent_id=f"{scheme}:{parent}" if parent else None, **values)


def _overwrite(present: Term, shipped: Term, loaded: Loaded) -> None:
    differing = [name for name in _SHIPPED if getattr(present, name) != getattr(shipped, name)]
    for name in differing:
        setattr(present, name, getattr(shipped, name))
    if differing:
        loaded.changed.append(present)
    if "parent_id" in differing:
        loaded.moved.append(present)


def _write(terms: dict[str, Term], loaded: Loaded) -> None:
    known = [term for term in terms.values() if not term._state.adding]
    trails = {term.pk: term.trail for term in known}
    placed: set[str] = set()
    for term in terms.values():
        _place(term, terms, placed)
    Term.objects.bulk_create(loaded.added)
    stale = [term for term in known if term in loaded.changed or term.trail != trails[term.pk]]
    Term.objects.bulk_update(stale, ["code", "name", "name_en", "parent", "order", "trail"], batch_size=100)
    if touched := [*loaded.added, *loaded.changed]:
        keep_many(KIND, {term.pk: RecordContent(document_of(term)) for term in touched})
    for term in loaded.moved:
        refresh_items_of(term)


def _place(term: Term, terms: dict[str, Term], placed: set[str]) -> None:
    if term.pk in placed:
        return
    placed.add(term.pk)
    if term.parent_id:
        term.parent = terms[term.parent_id]
        _place(term.parent, terms, placed)
    term.place()
