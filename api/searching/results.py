"""What the types of an answer are read from."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.utils.translation import override

from api.searching.outages import told
from cms.library.locales import language_code
from cms.library.reading import Entry
from search.answering.answer import Answer
from search.answering.asking import Part
from search.answering.door import COUNTED
from search.answering.grouping import Group


class Shown:
    """One hit."""

    def __init__(self, answer: Answer, group: Group, item: Entry) -> None:
        self.answer, self.group, self.item = answer, group, item
        self.score, self.duplicates = group.at.score or None, group.duplicates

    @property
    def grouped(self) -> list[Entry]:
        return self.answer.members(self.group)

    @property
    def edge(self) -> dict[str, Any]:
        return {"cursor": self.answer.cursor(self.group.at), "node": self}


class Results:
    """The connection. What the engine is asked for is asked when it is made; facets when they are selected."""

    def __init__(self, answer: Answer, part: Part) -> None:
        self._answer, self._part = answer, part
        self.nodes = [Shown(answer, group, entry) for group, entry in answer.groups]
        self.total_count, self.total_is_capped = min(answer.total, COUNTED), answer.total > COUNTED
        self.expanded_with = list(answer.understanding.expanded)
        self.corrected = answer.understanding.corrected

    @property
    def edges(self) -> list[dict[str, Any]]:
        return [one.edge for one in self.nodes]

    @property
    def page_info(self) -> dict[str, Any]:
        page = self._answer.page
        return {
            "hasNextPage": page.has_next,
            "hasPreviousPage": page.begin is not None and (self._part.after is not None or self._part.offset > 0),
            "startCursor": self._answer.cursor(page.begin) if page.begin else None,
            "endCursor": self._answer.cursor(page.end) if page.end else None,
        }

    @cached_property
    def facets(self) -> list[dict[str, Any]]:
        with told(), override(language_code(self._answer.locale)):
            return self._answer.facets

    @property
    def query_id(self) -> str:
        with told():
            return self._answer.query_id

    @property
    def did_you_mean(self) -> str | None:
        return self._answer.understanding.did_you_mean(self._answer.total)

    @property
    def best_bets(self) -> list[Entry]:
        return self._answer.best_bets

    @property
    def shortcut(self) -> dict[str, str] | None:
        return self._answer.shortcut


def highlights(shown: Sequence[Shown]) -> list[list[dict[str, str]]]:
    """Of each hit; the bodies of one answer's hits are read at once."""
    found: dict[int, list[dict[str, str]]] = {}
    for answer in dict.fromkeys(one.answer for one in shown):
        own = [one for one in shown if one.answer is answer]
        found |= {id(one): some for one, some in zip(own, answer.highlights([one.item for one in own]), strict=True)}
    return [found[id(one)] for one in shown]
