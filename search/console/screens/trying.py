"""Try a synonym: what is found without it and with it, and one click that applies it."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from search.console.forms import TrialForm
from search.console.screens.base import Screen
from search.console.sites import sites
from search.console.trial import tried
from search.vocabulary.models import Synonym


class Trying(Screen):
    """GET tries and changes nothing. POST of the same applies it: a new synonym, or the one whose number is `synonym`."""

    template_name = "console/trying.html"
    page_title = gettext_lazy("Try a synonym")

    @cached_property
    def synonym(self) -> Synonym:
        """The one that is tried, as it stands; a new one without a number."""
        key = self.request.GET.get("synonym", "") or self.request.POST.get("synonym", "")
        return get_object_or_404(Synonym, pk=key) if key.isdecimal() and len(key) < 19 else Synonym()

    @cached_property
    def form(self) -> TrialForm:
        """Filled in by whoever tries; else with what is known of it, and not tried yet."""
        sent = self.request.POST if self.request.method == "POST" else self.request.GET
        if "official" in sent:
            return TrialForm(sent, instance=self.synonym, sites=sites(self.library))
        words = self.synonym.words or [self.request.GET["text"]] if "text" in self.request.GET else self.synonym.words
        initial = {"words": words, "text": self.request.GET.get("text", "")}
        return TrialForm(initial=initial, instance=self.synonym, sites=sites(self.library))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, trial = self.form, None
        if form.is_bound and form.is_valid():
            form.instance.state = Synonym.State.APPLIED
            trial = self.from_engine(lambda: tried(self.library, form.instance, form.sample, form.cleaned_data["site"]))
        return {**super().get_context_data(**kwargs), "form": form, "synonym": self.synonym, "trial": trial, "down": self.down}

    def post(self, request: HttpRequest) -> HttpResponse:
        """Kept as Wagtail keeps changes, in its history too."""
        form = self.form
        if not form.is_valid():
            return self.render_to_response(self.get_context_data())
        is_new = form.instance.pk is None
        with transaction.atomic():
            form.instance.state = Synonym.State.APPLIED
            synonym = form.save()
            log(synonym, "wagtail.create" if is_new else "wagtail.edit", user=request.user, content_changed=True)
        edit = messages.button(reverse("search_synonyms:edit", args=[synonym.pk]), _("Edit"))
        messages.success(request, _("“%(synonym)s” is applied.") % {"synonym": synonym}, buttons=[edit])
        return redirect("search_synonyms:index")
