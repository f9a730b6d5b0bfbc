"""What editors say when an item leaves or is archived."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text import get_rich_text_editor_widget
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from cms.core.rich_text import plain_text, sanitise
from cms.publishing.recording.location import Tree

NOTICE_FEATURES = ["bold", "italic", "ol", "ul"]


class DepartureForm(forms.Form):
    """Of one page; some ways of leaving ask for nothing."""

    def __init__(self, *args: Any, page: Page, **kwargs: Any) -> None:
        self.page = page
        super().__init__(*args, **kwargs)

    def public_target(self, name: str) -> Page | None:
        """The page chosen in a field, if the public can go there; says in the form why not."""
        target: Page | None = self.cleaned_data.get(name)
        if target is not None and target.pk == self.page.pk:
            self.add_error(name, _("That is the page itself."))
        elif target is not None and not Tree().is_public(target):
            self.add_error(name, _("That page is not public."))
        return target


class ReasonForm(DepartureForm):
    """Why it left."""

    reason = forms.CharField(
        label=_("Reason, for the public"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Everyone who opens its address reads it."),
    )


class NoticeForm(DepartureForm):
    """Under which notice it stays readable."""

    notice = forms.CharField(label=_("Notice, for the public"), help_text=_("Stands above the text."))
    replaced_by = forms.ModelChoiceField(
        label=_("Replaced by"),
        queryset=Page.objects.all(),
        required=False,
        widget=AdminPageChooser(),
        help_text=_("When there is a newer one."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["notice"].widget = get_rich_text_editor_widget(features=NOTICE_FEATURES)

    def clean_notice(self) -> str:
        """Sanitised; markup alone says nothing."""
        notice = sanitise(self.cleaned_data["notice"])
        if not plain_text(notice):
            raise forms.ValidationError(_("Say why it is no longer current."))
        return notice

    def clean(self) -> None:
        """What replaces it can be read."""
        super().clean()
        self.public_target("replaced_by")


class TargetForm(DepartureForm):
    """Where visitors of its addresses are sent."""

    page_target = forms.ModelChoiceField(label=_("To this page"), queryset=Page.objects.all(), required=False, widget=AdminPageChooser())
    url_target = forms.URLField(label=_("or to this address"), required=False, max_length=2000, assume_scheme="https")

    def clean_url_target(self) -> str:
        """Addresses of the web alone."""
        url = str(self.cleaned_data["url_target"])
        if url and not url.lower().startswith(("http://", "https://")):
            raise forms.ValidationError(_("Only http and https addresses can be opened by everyone."))
        return url

    def clean(self) -> None:
        """One of the two."""
        super().clean()
        self.public_target("page_target")
        if not self.errors and bool(self.cleaned_data["page_target"]) == bool(self.cleaned_data["url_target"]):
            raise forms.ValidationError(_("Choose a page or give an address, one of the two."))

    @property
    def target(self) -> Page | str:
        """Of a valid form."""
        return self.cleaned_data["page_target"] or self.cleaned_data["url_target"]
