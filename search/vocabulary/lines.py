"""Lists of short texts, as editors type them: one on each line."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import models


def lines_of(value: "str | Iterable[str] | None") -> list[str]:
    """Without white space around them, without empty ones, each once."""
    lines = value.splitlines() if isinstance(value, str) else value or ()
    return list(dict.fromkeys(filter(None, (line.strip() for line in lines))))


class LinesFormField(forms.CharField):
    """A text area with a line for each."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else "\n".join(value or ())

    def has_changed(self, initial: Any, data: Any) -> bool:
        return lines_of(initial) != lines_of(data)


class LinesField(models.TextField[Any, Any]):
    """A list of texts in a text column."""

    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def from_db_value(self, value: str | None, expression: object, connection: object) -> list[str]:
        return lines_of(value)

    def to_python(self, value: Any) -> list[str]:
        return lines_of(value)

    def get_prep_value(self, value: Any) -> str:
        return "\n".join(lines_of(value))

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": LinesFormField, **kwargs})
