"""The words of the controlled lists that a source document's own words stand for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cms.importing.fields import PolicyFields
from cms.taxonomy.models import Term
from cms.taxonomy.schemes import Scheme

_REGION_ENDINGS = ("", "省", "市", "自治州")


class KnownTerms:
    """Read once for an import. What no list has is left out: nothing is added to the lists."""

    def of(self, fields: PolicyFields) -> set[str]:
        """Ids of the document's subject, genre and region."""
        return {term for term in (self._subject(fields), self._genre(fields), self._region(fields)) if term}

    def _subject(self, fields: PolicyFields) -> str | None:
        """The narrowest word of the path that the list has."""
        path = fields.subject_path
        found = (self._subjects.get(path[:end]) for end in range(len(path), 0, -1))
        return next((term for term in found if term), None)

    def _genre(self, fields: PolicyFields) -> str | None:
        term = f"{Scheme.GENRE}:{fields.genre}"
        return term if term in self._genres else None

    def _region(self, fields: PolicyFields) -> str | None:
        """The widest region of this name; a source that leaves out `省` or `市` means the same."""
        names = [fields.region + ending for ending in _REGION_ENDINGS] if fields.region else []
        return next((self._regions[name] for name in names if name in self._regions), None)

    @cached_property
    def _subjects(self) -> dict[tuple[str, ...], str]:
        return {path: term.pk for path, term in self._with_paths(Scheme.SUBJECT)}

    @cached_property
    def _genres(self) -> frozenset[str]:
        return frozenset(Term.objects.filter(scheme=Scheme.GENRE).values_list("pk", flat=True))

    @cached_property
    def _regions(self) -> dict[str, str]:
        paths = sorted(self._with_paths(Scheme.REGION), key=lambda found: -len(found[0]))
        return {path[-1]: term.pk for path, term in paths}

    def _with_paths(self, scheme: Scheme) -> Iterator[tuple[tuple[str, ...], Term]]:
        """Each term with the names from the top of its list down to its own."""
        paths: dict[str, tuple[str, ...]] = {}
        for term in Term.objects.filter(scheme=scheme):  # in the order of the tree: broader terms come first
            paths[term.pk] = (*paths.get(term.parent_id or "", ()), term.name)
            yield paths[term.pk], term
