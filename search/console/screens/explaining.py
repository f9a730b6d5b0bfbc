"""Why an item is found by a text, and stands where it stands; or why it is not found."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from search.console.asking import address_of
from search.console.forms import WhyForm
from search.console.items import item_named
from search.console.reasons import Asked
from search.console.screens.base import Screen
from search.console.sites import sites


class Explaining(Screen):
    template_name = "console/why.html"
    page_title = _("Why it is found")

    @cached_property
    def form(self) -> WhyForm:
        sent = self.request.GET if "text" in self.request.GET else None
        return WhyForm(sent, sites=sites(self.library))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {**super().get_context_data(**kwargs), "form": self.form}
        if self.form.is_bound and self.form.is_valid():
            context |= self._answered(self.form.cleaned_data)
        return {**context, "down": self.down}

    def _answered(self, given: dict[str, str]) -> dict[str, Any]:
        """The hits, and what is told of the item among them or beside them."""
        asked = self.from_engine(lambda: Asked.now(self.library, given["text"], given["site"]))
        locale = self.request.GET.get("locale", "")
        item = item_named(self.library, given["item"], *([locale] if locale else [])) if given["item"] else None
        if given["item"] and item is None:
            self.form.add_error("item", _("Nothing that is public has this address or content id."))
        why = self.from_engine(lambda: asked.why(item)) if asked and item is not None else None
        return {"asked": asked, "item": item, "why": why, "url": address_of(self.library, item) if item is not None else ""}
