"""Another language of a page, made from the page itself: a draft of the same identity, below the other language of its parent."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import URLPattern, path
from wagtail.admin.auth import require_admin_access
from wagtail.contrib.simple_translation.views import SubmitPageTranslationView
from wagtail.models import Locale, Page


def open_to(page: Page, user: Any) -> QuerySet[Locale]:
    """Languages in which the user may add it. A front page in another language begins an edition: the province's to do."""
    parent = page.get_parent()
    if parent.is_root():
        return Locale.objects.all() if parent.permissions_for_user(user).can_add_subpage() else Locale.objects.none()
    others = parent.get_translations(inclusive=True)
    return Locale.objects.filter(pk__in=[one.locale_id for one in others if one.permissions_for_user(user).can_add_subpage()])


class TranslateView(SubmitPageTranslationView):
    """Wagtail's, for one page at a time: given all that stands below, it fails on the first page that is there in both languages.

    Stands before Wagtail's own at the same address (`cms.urls`).
    """

    def get_form(self) -> Any:
        """As Wagtail's, which shows languages without the parent as closed; what is sent must be open to the editor."""
        form = super().get_form()
        below = form.fields["include_subtree"]
        below.disabled, below.widget = True, forms.HiddenInput()
        if form.is_bound:
            offered = form.fields["locales"]
            offered.queryset = offered.queryset.filter(pk__in=open_to(self.object, self.request.user).values("pk"))
        return form


urlpatterns: list[URLPattern] = [
    path("translation/submit/page/<int:page_id>/", require_admin_access(TranslateView.as_view()), name="desk_translate"),
]
