"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page


class Severity(TextChoices):
    """What a finding means for publishing."""

    BLOCKS = "blocks", _("Must be corrected")
    WARNS = "warns", _("Is worth a look")
    OFF = "off", pgettext_lazy("check", "Not checked")


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: in words for the editor, and where, as far as that is one field or block.

    `field` names a field or a child relation of the page; `block` is the id of a block of a StreamField, or empty.
    """

    message: str
    field: str = ""
    block: str = ""


@dataclass(frozen=True)
class Rule:
    """`check(page)` reads the page as it is in memory, a draft or the live one, and answers what it finds.

    `code` is `family.what` and never changes: sites choose severities by it. `severity` holds where a site chose none.
    """

    code: str
    title: Any  # a lazy text
    severity: Severity
    model: type[Page]
    check: Callable[[Any], Iterable[Finding]]
