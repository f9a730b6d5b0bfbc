"""What editors fill in to try a synonym."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from search.console.sites import Choices
from search.querying.limits import MOST_CHARACTERS
from search.vocabulary.models import Synonym

LINES = {"rows": 2}


class TrialForm(forms.ModelForm[Synonym]):
    """A synonym, and a text to try it on; without one, the first of its words."""

    text = forms.CharField(
        label=_("Try it on"),
        max_length=MOST_CHARACTERS,
        required=False,
        help_text=_("What somebody searches for. Empty: the first word above."),
    )

    class Meta:
        model = Synonym
        fields = ("words", "official", "both_ways", "site", "text")
        widgets = {"words": forms.Textarea(attrs=LINES), "official": forms.Textarea(attrs=LINES)}

    def __init__(self, *args: Any, sites: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["site"] = site_field(sites)

    @property
    def sample(self) -> str:
        """Of a valid form."""
        return str(self.cleaned_data["text"] or self.instance.words[0])


def site_field(sites: Choices) -> forms.ChoiceField:
    """One site's code, or none for all of them."""
    return forms.ChoiceField(label=_("Site"), choices=[("", _("All sites")), *sites], required=False)


class WhyForm(forms.Form):
    """What somebody searches for, and the item that is asked about."""

    text = forms.CharField(label=_("Searched for"), max_length=MOST_CHARACTERS)
    item = forms.CharField(
        label=_("Item"),
        max_length=2_000,
        required=False,
        help_text=_("The address that the public reads, or its content id. Empty: choose among the hits."),
    )

    def __init__(self, *args: Any, sites: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["site"] = site_field(sites)
