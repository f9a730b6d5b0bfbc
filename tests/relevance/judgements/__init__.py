"""What people type, and what should come of it, by hand."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from cms.demo.numbering import written_on
from cms.demo.reading import Province
from cms.demo.shapes.keys import content_id

DEMO = Path(__file__).with_name("demo.yaml")

ANSWERS, HELPS = 2, 1


@dataclass(frozen=True)
class Judgement:
    """`items` are grades by the items' keys in the content files. `{y}` in the text is the year of the first one's number."""

    kind: str
    text: str
    items: dict[str, int]

    def typed(self, province: Province, today: datetime.date) -> str:
        """The text, for a demo loaded on `today`."""
        years = {policy.key: written_on(policy, today).year for policy in province.policies}
        return self.text.replace("{y}", str(years.get(next(iter(self.items)), "")))

    @property
    def documents(self) -> dict[str, int]:
        """The same grades by content id."""
        return {str(content_id(key)): grade for key, grade in self.items.items()}


def judgements() -> list[Judgement]:
    """In the order of the file."""
    kinds = yaml.load(DEMO.read_text("utf-8"), yaml.CSafeLoader)
    return [Judgement(kind, one["text"], _grades(one["answers"], one.get("helps", ()))) for kind, some in kinds.items() for one in some]


def _grades(answers: Iterable[str], helps: Iterable[str]) -> dict[str, int]:
    """Answers first."""
    return {**dict.fromkeys(answers, ANSWERS), **dict.fromkeys(helps, HELPS)}
