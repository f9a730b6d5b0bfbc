"""What is checked before service items and bundles are published."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core.checking import Finding, Rule, Severity
from cms.core.checking.families import filled, is_empty
from cms.services.models import ServiceBundlePage, ServiceItemPage
from cms.taxonomy.checking.counting import has_one, has_some
from cms.taxonomy.schemes import Scheme


def nowhere_to_apply(page: ServiceItemPage) -> Iterator[Finding]:
    """Neither a place nor an address online."""
    if is_empty(page.places) and not (page.online_url or page.mobile_url):
        yield Finding(_("Say where one applies: a place with its hours, or an address online."), "places")


def no_limit(page: ServiceItemPage) -> Iterator[Finding]:
    """People ask how long it takes first."""
    if page.promised_amount is None and page.statutory_amount is None:
        yield Finding(_("Say how long it takes: the statutory limit, the promised one, or both."), "promised_amount")


def service_rule(code: str, title: Any, field: str, message: Any) -> Rule:
    """That a part of the service item is filled in; a matter may do without."""
    return Rule(code, title, Severity.WARNS, ServiceItemPage, filled(field, message))


RULES = (
    Rule(
        "services.type", gettext_lazy("Services of no type, or of several"), Severity.BLOCKS, ServiceItemPage, has_one(Scheme.SERVICE_TYPE)
    ),
    Rule("services.theme", gettext_lazy("Services without a theme"), Severity.BLOCKS, ServiceItemPage, has_some(Scheme.SERVICE_THEME)),
    Rule("services.place", gettext_lazy("Services without a place"), Severity.BLOCKS, ServiceItemPage, nowhere_to_apply),
    service_rule(
        "services.materials",
        gettext_lazy("Services without materials"),
        "materials",
        gettext_lazy("No materials are listed: applicants will believe that they need none."),
    ),
    service_rule(
        "services.legal_basis",
        gettext_lazy("Services without a legal basis"),
        "legal_bases",
        gettext_lazy("Say on what law or document it rests."),
    ),
    service_rule(
        "services.steps",
        gettext_lazy("Services without steps"),
        "steps",
        gettext_lazy("Say what happens after one has applied, step by step."),
    ),
    Rule("services.limit", gettext_lazy("Services without a time limit"), Severity.WARNS, ServiceItemPage, no_limit),
    Rule(
        "services.stages",
        gettext_lazy("Bundles without stages"),
        Severity.BLOCKS,
        ServiceBundlePage,
        filled("stages", gettext_lazy("A bundle orders services into stages: add the first.")),
    ),
)
