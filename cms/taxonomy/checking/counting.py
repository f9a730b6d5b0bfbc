"""Rules of families about how many terms of one list a page carries."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from cms.core.checking import Finding
from cms.taxonomy.classifying import term_ids
from cms.taxonomy.schemes import Scheme


def has_one(scheme: Scheme) -> Callable[[Any], Iterator[Finding]]:
    """Exactly one: what is filtered and grouped by it stands in one place."""

    def check(page: Any) -> Iterator[Finding]:
        count = _count(page, scheme)
        if count != 1:
            none = _("Choose a term of the list “%(list)s”.")
            several = _("It carries %(count)d terms of the list “%(list)s”: leave the one that fits best.")
            yield Finding((several if count else none) % {"count": count, "list": scheme.label}, "classifications")

    return check


def has_some(scheme: Scheme) -> Callable[[Any], Iterator[Finding]]:
    """At least one."""

    def check(page: Any) -> Iterator[Finding]:
        if not _count(page, scheme):
            yield Finding(_("Choose a term of the list “%(list)s”.") % {"list": scheme.label}, "classifications")

    return check


def _count(page: Any, scheme: Scheme) -> int:
    return sum(term.startswith(f"{scheme.value}:") for term in term_ids(page))
