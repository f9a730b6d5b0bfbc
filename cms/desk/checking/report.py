"""What the rules find in a page, as its site takes it."""

from dataclasses import dataclass, field

import structlog
from wagtail.models import Page

from cms.core.checking import Rule, Severity, rules_for
from cms.desk.checking.anchors import anchor, anchors
from cms.desk.checking.severities import severities_for

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Noted:
    """A finding for an editor: `anchor` is the id of its place in the form, or empty."""

    code: str
    message: str
    anchor: str
    field: str


@dataclass(frozen=True)
class Report:
    """`blocking` keeps it from being published, `warning` does not. `complete` is false when a rule failed."""

    blocking: list[Noted] = field(default_factory=list)
    warning: list[Noted] = field(default_factory=list)
    complete: bool = True

    @property
    def count(self) -> int:
        return len(self.blocking) + len(self.warning)


def report(page: Page) -> Report:
    """Of the page as it is in memory. A constant number of statements; a rule that fails is logged and finds nothing."""
    severities, sections = severities_for(page), anchors(type(page))
    found: dict[Severity, list[Noted]] = {Severity.BLOCKS: [], Severity.WARNS: []}
    complete = True
    for rule in rules_for(page):
        if severities[rule.code] != Severity.OFF:
            noted = _noted(rule, page, sections)
            complete = complete and noted is not None
            found[severities[rule.code]] += noted or []
    return Report(found[Severity.BLOCKS], found[Severity.WARNS], complete)


def _noted(rule: Rule, page: Page, sections: dict[str, str]) -> list[Noted] | None:
    """Each once; None when the rule itself failed."""
    try:
        found = [Noted(rule.code, one.message, anchor(one, sections), one.field) for one in rule.check(page)]
    except Exception:  # one family's mistake must not keep editors from their work
        log.exception("a publication check failed", code=rule.code, page=page.pk)
        return None
    return list(dict.fromkeys(found))
