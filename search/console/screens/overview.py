"""What is searched, missed and opened: the first page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from search.console.charts import days_chart, rank_bars
from search.console.counts.periods import CHOICES
from search.console.counts.texts import Which, complaints, counted, texts
from search.console.counts.totals import by_day, by_rank, totals
from search.console.screens.base import OfPeriod

MOST = 15  # rows of each table


class Overview(OfPeriod):
    template_name = "console/overview.html"
    page_title = _("Site search")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        period = self.period
        return {
            **super().get_context_data(**kwargs),
            "choices": CHOICES,
            "totals": totals(period),
            "before": totals(period.before),
            "chart": days_chart(by_day(period)),
            "ranks": rank_bars(by_rank(period)),
            "top": texts(period, counted(period, Which.TOP)[:MOST]),
            "empty": texts(period, counted(period, Which.EMPTY)[:MOST]),
            "complaints": complaints(period, MOST),
        }
