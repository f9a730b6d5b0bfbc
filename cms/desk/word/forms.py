"""What an editor gives: the file, and what it is to become."""

from typing import Any

from django import forms
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _

from cms.core.models import BasePage
from cms.desk.word.package.opening import MOST_BYTES, too_large


class WordForm(forms.Form):
    """`models`: what can be made in the place; the first one is proposed."""

    file = forms.FileField(
        label=_("Word document"),
        help_text=format_lazy(_("A .docx file of at most {most} MB, as Word and WPS save it."), most=MOST_BYTES // 2**20),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        allow_empty_file=True,
        max_length=255,
    )
    model = forms.ChoiceField(label=_("What it becomes"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, models: list[type[BasePage]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.models = {model._meta.label_lower: model for model in models}
        choices = [(label, capfirst(str(model._meta.verbose_name))) for label, model in self.models.items()]
        field = self.fields["model"]
        field.choices = choices  # type: ignore[attr-defined]
        field.initial = self.initial.get("model") or choices[0][0]
        if len(choices) == 1:
            field.widget = forms.HiddenInput()

    def clean_file(self) -> Any:
        """Before it is read into memory."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(too_large())
        return file
