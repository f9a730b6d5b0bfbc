"""What a password must be made of, as 等级保护 (GB/T 22239-2019, 8.1.4.1) asks for complexity: three of four kinds of characters."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

KINDS_WANTED = 3


class KindsValidator:
    """Capital letters, small letters, digits, and everything else: Chinese characters are of the last kind."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError when there are fewer than three kinds."""
        if len({kind(character) for character in password}) < KINDS_WANTED:
            raise ValidationError(self.get_help_text(), code="password_too_plain")

    def get_help_text(self) -> str:
        """Said beside the field."""
        return _("Your password must contain three of these: capital letters, small letters, digits, other characters.")


def kind(character: str) -> str:
    """One of four."""
    if character.isascii() and character.isalnum():
        return "digit" if character.isdigit() else "capital" if character.isupper() else "small"
    return "other"
