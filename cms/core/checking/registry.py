"""The rules there are: those of every item, and what families register."""

from collections.abc import Iterator

from wagtail import hooks
from wagtail.models import Page

from cms.core.checking.findings import Rule

_registered: dict[str, Rule] = {}


def register(*rules: Rule) -> None:
    """Called by a family's `wagtail_hooks.py`. A code means one rule: the sites' choices are kept by it."""
    for rule in rules:
        if _registered.setdefault(rule.code, rule) is not rule:
            raise ValueError(f"two rules are called {rule.code!r}")


def all_rules() -> Iterator[Rule]:
    """In order of registration, those of every item first."""
    from cms.core.checking.every_item import RULES

    hooks.search_for_hooks()
    yield from RULES
    yield from _registered.values()


def rules_for(page: Page) -> list[Rule]:
    """Those that look at pages of its kind."""
    return [rule for rule in all_rules() if isinstance(page, rule.model)]
