"""The editor's form of a policy document."""

from typing import Any

from django.forms import ModelForm

from cms.core.forms import ItemForm
from cms.policies.mistakes import mistakes_in


class PolicyDocumentForm(ItemForm):
    """Relations are judged together: each child form knows only its own."""

    def is_valid(self) -> bool:
        valid: bool = super().is_valid()
        return not self._tell_mistakes() and valid

    def _tell_mistakes(self) -> bool:
        """Puts each mistake beside its relation; whether there was any."""
        forms = self._relation_forms()
        mistakes = list(mistakes_in(self.instance, (form.instance for form in forms)))
        for place, message in mistakes:
            forms[place].add_error(None, message)
        return bool(mistakes)

    def _relation_forms(self) -> list[ModelForm[Any]]:
        """Those that are kept and filled in without a mistake of their own."""
        formset = self.formsets.get("relations")
        if formset is None or not formset.is_bound:
            return []
        return [form for form in formset.forms if form.cleaned_data and form.is_valid() and form not in formset.deleted_forms]
