"""Where a partner is written to: each e-mail address that its contact names, and its accounts'."""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from cms.partners.models import Partner

BETWEEN = re.compile(r"[\s,;:<>()\[\]，；：、（）《》]+")


def addresses(partner: Partner) -> list[str]:
    """In order, each once; a contact is free text, with names and telephone numbers."""
    accounts = partner.members.filter(user__is_active=True).exclude(user__email="").values_list("user__email", flat=True)
    return list(dict.fromkeys([*_valid(partner.contact), *accounts.order_by("pk")]))


def _valid(text: str) -> Iterator[str]:
    for word in filter(None, BETWEEN.split(text)):
        try:
            validate_email(word)
        except ValidationError:
            continue
        yield word
