"""How a site administrator chooses the severities: a table of all rules, each with its three choices."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from cms.core.checking import Severity, all_rules


class SeveritiesWidget(forms.Widget):
    """One select for each rule, by the model that it looks at; posts `name-code`."""

    template_name = "desk/checking/severities.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The rules in groups, with what is chosen now."""
        groups: dict[str, list[dict[str, Any]]] = {}
        for rule in all_rules():
            label = str(rule.model._meta.verbose_name) if rule.model._meta.managed and not rule.model._meta.abstract else _("Every item")
            chosen = (value or {}).get(rule.code, rule.severity)
            groups.setdefault(label, []).append({"code": rule.code, "title": rule.title, "chosen": chosen, "usual": rule.severity})
        return {**super().get_context(name, value, attrs), "groups": groups, "choices": Severity.choices}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str]:
        """Of every rule that was posted."""
        return {rule.code: data[key] for rule in all_rules() if (key := f"{name}-{rule.code}") in data}

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Without any of them the field was not in the form."""
        return not any(key.startswith(f"{name}-") for key in data)

    def format_value(self, value: Any) -> Any:
        """As it is: a mapping."""
        return value


class SeveritiesFormField(forms.Field):
    """Code -> severity, what differs from the rules' own."""

    widget = SeveritiesWidget

    def clean(self, value: Any) -> dict[str, str]:
        """Only rules that there are, and severities that there are."""
        usual = {rule.code: rule.severity for rule in all_rules()}
        if any(one not in Severity.values for one in (value or {}).values()):
            raise ValidationError(_("Choose one of the three for every check."))
        return {code: str(one) for code, one in (value or {}).items() if code in usual and one != usual[code]}

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether anything differs."""
        return (initial or {}) != data


class SeveritiesField(models.JSONField):
    """A mapping of codes to severities."""

    def formfield(self, **kwargs: Any) -> Any:
        """The table."""
        return SeveritiesFormField(label=kwargs.get("label", self.verbose_name), required=False)
