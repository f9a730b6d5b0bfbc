"""What all pages share: who may open them, where they stand, what they say when the engine is away."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

import structlog
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.library.reading import Library
from search.console.counts.periods import Period
from search.console.permitting import Permitted
from search.console.sites import Choices, sites
from search.engines.port import EngineDown, EngineMismatch

log = structlog.get_logger(__name__)

Answer = TypeVar("Answer")

HOME = "search_console:index"


class Screen(Permitted, WagtailAdminTemplateMixin, TemplateView):
    """One page; `down` in its context is set where the engine did not answer."""

    header_icon = "search"

    @cached_property
    def library(self) -> Library:
        return Library()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the console's first page."""
        above = [] if self.request.resolver_match and self.request.resolver_match.view_name == HOME else [self._home()]
        return [*super().get_breadcrumbs_items(), *above, {"url": "", "label": self.get_page_title()}]

    def _home(self) -> dict[str, Any]:
        return {"url": reverse(HOME), "label": _("Site search")}

    def from_engine(self, ask: Callable[[], Answer]) -> Answer | None:
        """None where it does not answer."""
        try:
            return ask()
        except (EngineDown, EngineMismatch) as error:
            log.warning("search unavailable at the desk", error=str(error))
            self.down = True
            return None

    down = False


class OfPeriod(Screen):
    """A page that counts."""

    @cached_property
    def sites(self) -> Choices:
        return sites(self.library)

    @cached_property
    def period(self) -> Period:
        """As the address says; a site that is not there is none."""
        site = self.request.GET.get("site", "")
        return Period.asked(self.request.GET.get("days", ""), site if site in dict(self.sites) else None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "period": self.period, "sites": self.sites}
