"""Publication checks: small rules, each with a code and a severity, that say what is wrong with a page before it is published.

Families `register` theirs in their `wagtail_hooks.py`; the desk shows what they find and holds editors to it.
"""

from cms.core.checking.findings import Finding, Rule, Severity
from cms.core.checking.registry import all_rules, register, rules_for

__all__ = ["Finding", "Rule", "Severity", "all_rules", "register", "rules_for"]
