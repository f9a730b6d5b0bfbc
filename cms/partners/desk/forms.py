"""Forms of tokens."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from cms.partners.models import Scope


class TokenForm(WagtailAdminModelForm):
    """Whose it is and what it opens is given once; another one is made instead."""

    scopes = forms.MultipleChoiceField(
        label=_("scopes"), choices=Scope.choices, widget=forms.CheckboxSelectMultiple, initial=[one.value for one in Scope]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            for name in ("partner", "scopes"):
                self.fields[name].disabled = True
