"""Texts that were searched for: how often, with what success, and what people said of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import F, QuerySet, Sum

from search.console.counts.periods import Period
from search.console.counts.totals import share
from search.log.models import AskedText, Click, Feedback

COMMENTS = 3  # of one text, the most frequent


class Which(StrEnum):
    """Lists of texts, by the count that puts them into order."""

    TOP = "top"
    EMPTY = "empty"


@dataclass(frozen=True)
class Text:
    """`empty` of the searches `asked` found nothing as typed; `rank` is the mean place of what was opened."""

    text: str
    asked: int
    empty: int
    clicks: int = 0
    rank: float | None = None

    @property
    def empty_share(self) -> float | None:
        """Percent."""
        return share(self.empty, self.asked)

    @property
    def click_share(self) -> float | None:
        return share(self.clicks, self.asked)


@dataclass(frozen=True)
class Complaint:
    """How often a text was said to be no help, and in which words; the text is empty where only a comment was kept."""

    text: str
    times: int
    comments: Sequence[str]


@dataclass(frozen=True)
class Opened:
    """An item that was opened from the answers to a text, and from which places."""

    content_id: str
    clicks: int
    ranks: Sequence[int]


def counted(period: Period, which: Which, containing: str = "") -> QuerySet[AskedText, Any]:
    """Rows of text, asked and nothing; the most frequent first. `containing` is folded."""
    rows = period.of(AskedText).filter(text__contains=containing) if containing else period.of(AskedText)
    grouped = rows.values("text").annotate(asked=Sum("times"), nothing=Sum("empty"))
    if which is Which.EMPTY:
        return grouped.filter(nothing__gt=0).order_by("-nothing", "text")
    return grouped.order_by("-asked", "text")


def texts(period: Period, rows: Iterable[Any]) -> list[Text]:
    """With what was opened: one more statement for all of them."""
    rows = list(rows)
    opened = period.of(Click).filter(text__in=[row["text"] for row in rows]).values("text")
    clicks = {one["text"]: one for one in opened.annotate(clicks=Sum("times"), ranks=Sum(F("rank") * F("times")))}
    return [_text(row, clicks.get(row["text"])) for row in rows]


def _text(row: Any, opened: Any) -> Text:
    """`opened` is None where nothing was."""
    if opened is None:
        return Text(row["text"], row["asked"], row["nothing"])
    return Text(row["text"], row["asked"], row["nothing"], opened["clicks"], opened["ranks"] / opened["clicks"])


def complaints(period: Period, most: int) -> list[Complaint]:
    """Texts that something was not found by, those of the most complaints first."""
    told = period.of(Feedback).filter(kind=Feedback.Kind.NOT_FOUND)
    rows = list(told.values("text").annotate(sum=Sum("times")).order_by("-sum", "text")[:most])
    comments = _comments(told.filter(text__in=[row["text"] for row in rows]))
    return [Complaint(row["text"], row["sum"], comments[row["text"]][:COMMENTS]) for row in rows]


def _comments(told: QuerySet[Feedback]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for text, comment in told.exclude(comment="").order_by("-times", "-day").values_list("text", "comment"):
        if comment not in found[text]:
            found[text].append(comment)
    return found


def said_of(period: Period, text: str) -> list[Feedback]:
    """All that was said of one text, the latest first."""
    return list(period.of(Feedback, text).order_by("-day", "-times")[:100])


def opened_from(period: Period, text: str, most: int) -> list[Opened]:
    """The most opened first."""
    rows = period.of(Click, text).values("content_id", "rank").annotate(clicks=Sum("times")).order_by("rank")
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for row in rows:
        found[row["content_id"]][row["rank"]] = row["clicks"]
    opened = [Opened(content_id, sum(ranks.values()), list(ranks)) for content_id, ranks in found.items()]
    return sorted(opened, key=lambda one: (-one.clicks, one.ranks))[:most]
