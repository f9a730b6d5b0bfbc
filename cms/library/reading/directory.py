"""Sites and terms: few, asked for by every answer, and kept in memory for as long as none of them changes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from cms.library.locales import DEFAULT
from cms.library.models import Record

Site = dict[str, Any]
Term = dict[str, Any]


@dataclass(frozen=True)
class Directory:
    """Records by key, in their order. `sites` by code, `terms` by id, `children` of a term's id (of a scheme: `scheme:`)."""

    sites: dict[str, Site] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    children: dict[str, list[Term]] = field(default_factory=dict)

    def sites_below(self, code: str) -> list[Site]:
        return [site for site in self.sites.values() if site["parent"] == code]

    def sites_above(self, code: str) -> Iterator[Site]:
        """The site itself, then each above it; a circle made by mistake ends where it closes."""
        seen: set[str] = set()
        site = self.sites.get(code)
        while site is not None and site["code"] not in seen:
            seen.add(site["code"])
            yield site
            site = self.sites.get(site["parent"] or "")


def named(record: dict[str, Any], locale: str) -> str:
    """A record's name in a language, or else in the source language."""
    names: dict[str, str] = record["names"]
    return names.get(locale) or names.get(DEFAULT, "")


_KINDS = {"portal": 0, "city": 1, "department": 2}
_kept: tuple[int, Directory] | None = None
_lock = Lock()


def at(position: int) -> Directory:
    """The directory as of a position of the ledger head's `directory`."""
    global _kept  # noqa: PLW0603  one per process is the point
    kept = _kept
    if kept is None or kept[0] != position:
        with _lock:
            kept = _kept = (position, load())
    return kept[1]


def had(code: str) -> bool:
    """Whether the directory of the last answer had this site: mostly this one's has it too."""
    kept = _kept
    return kept is not None and code in kept[1].sites


def forget() -> None:
    """For tests, whose rolled-back transactions give a position twice."""
    global _kept  # noqa: PLW0603
    _kept = None


def load() -> Directory:
    sites = [row.document for row in Record.objects.filter(kind="site")]
    sites.sort(key=lambda site: (_KINDS.get(site["kind"], 9), site["order"], site["code"]))
    terms = {row.key: row.document | {"id": row.key} for row in Record.objects.filter(kind="term")}
    children: dict[str, list[Term]] = {}
    for term in sorted(terms.values(), key=lambda term: (term["order"], term["slug"])):
        children.setdefault(term["parent"] or f"{term['scheme']}:", []).append(term)
    return Directory({site["code"]: site for site in sites}, terms, children)
