"""Short addresses: a Chinese title would make one of 700 bytes, so a page gets a date and a code that its editor may change."""

import re
import secrets
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SLUG_LIMIT = 60
CODE_LENGTH = 4
# Without 0 o, 1 i l, 2 z, 5 s, 8 b: they are read for one another on paper and over the telephone.
CODE_LETTERS = "acdefghjkmnpqrtuvwxy34679"

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def default_slug(day: date) -> str:
    """A slug such as `20260101-x7k2`: the day and a random code of four characters (390,625 for each day)."""
    code = "".join(secrets.choice(CODE_LETTERS) for _place in range(CODE_LENGTH))
    return f"{day:%Y%m%d}-{code}"


def validate_slug(slug: str) -> None:
    """Refuse what is not 1-60 of a-z, 0-9 and single hyphens between them."""
    if len(slug) > SLUG_LIMIT or not _SLUG.fullmatch(slug):
        raise ValidationError(
            _("Use lower-case letters (a-z), digits and hyphens between them, at most %(limit)s characters."),
            code="slug",
            params={"limit": SLUG_LIMIT},
        )
