"""Every text that was searched for in a period, and one of them by itself."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.library.locales import DEFAULT
from search.console.asking import address_of
from search.console.charts import days_chart, rank_bars
from search.console.counts.periods import CHOICES
from search.console.counts.texts import Opened, Which, counted, opened_from, said_of, texts
from search.console.counts.totals import by_day, by_rank, totals
from search.console.reasons import Asked
from search.console.screens.base import OfPeriod
from search.log.counting import kept

PAGE = 50
MOST_OPENED = 30


class Texts(OfPeriod):
    """All of them, or those that found nothing; `q` is what they hold."""

    template_name = "console/texts.html"
    page_title = gettext_lazy("What is searched for")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        which = Which.EMPTY if self.request.GET.get("which") == Which.EMPTY else Which.TOP
        containing = kept(self.request.GET.get("q", ""))
        page = Paginator(counted(self.period, which, containing), PAGE).get_page(self.request.GET.get("p"))
        return {
            **super().get_context_data(**kwargs),
            "choices": CHOICES,
            "which": which.value,
            "q": containing,
            "page_obj": page,
            "texts": texts(self.period, page.object_list),
        }


class OneText(OfPeriod):
    """How it was searched for, what was opened and said, and what it finds today."""

    template_name = "console/text.html"

    @cached_property
    def text(self) -> str:
        """As the log holds it."""
        return kept(self.request.GET.get("text", ""))

    def get_page_title(self) -> str:
        return _("“%(text)s”") % {"text": self.text}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.from_engine(lambda: Asked.now(self.library, self.text, self.period.site or ""))
        return {
            **super().get_context_data(**kwargs),
            "choices": CHOICES,
            "text": self.text,
            "totals": totals(self.period, self.text),
            "chart": days_chart(by_day(self.period, self.text)),
            "ranks": rank_bars(by_rank(self.period, self.text)),
            "opened": self._titled(opened_from(self.period, self.text, MOST_OPENED)),
            "said": said_of(self.period, self.text),
            "asked": asked,
            "down": self.down,
        }

    def _titled(self, opened: list[Opened]) -> list[dict[str, Any]]:
        """What is public of them, with its title and address; of others only that something was opened."""
        found = self.library.items((one.content_id for one in opened), DEFAULT)
        titled = ((one, found.get(one.content_id)) for one in opened)
        return [{"one": one, "item": item, "url": address_of(self.library, item) if item is not None else ""} for one, item in titled]
