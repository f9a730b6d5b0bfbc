"""The same, beside the editor's form."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core.checking import Finding, Rule, Severity
from cms.core.checking.targets import addresses
from cms.core.models import BasePage
from cms.desk.links.models import DeadLink


def dead_addresses(page: BasePage) -> Iterator[Finding]:
    """As the last round found them; until the next one, those that the editor has replaced are not named any more."""
    known = {row.address: row for row in DeadLink.objects.filter(page=page.pk)} if page.pk else {}
    for url, place in addresses(page) if known else ():
        if url in known:
            message = _("%(url)s: %(reason)s. Choose another address or remove the link.")
            yield Finding(message % {"url": url, "reason": known[url].get_reason_display()}, place.field, place.block)


RULE = Rule("item.dead_address", gettext_lazy("Outside addresses that do not work"), Severity.WARNS, BasePage, dead_addresses)
