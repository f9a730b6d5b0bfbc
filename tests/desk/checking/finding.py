"""What a rule says of a page."""

from cms.core.checking import rules_for


def found(page, code):
    """What the rule of this code finds in the page."""
    (rule,) = [rule for rule in rules_for(page) if rule.code == code]
    return list(rule.check(page))


def places(page, code):
    """Fields in which it finds something."""
    return [one.field for one in found(page, code)]
