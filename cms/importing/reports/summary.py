"""What an import did, counted and told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from cms.importing.pages.keeping import Kept, Outcome
from cms.importing.reading import GoodLine
from cms.importing.rejects import Reject, RejectCode

_NAMED = 50


@dataclass
class Summary:
    """Counts by outcome and code; `undated` names the first documents that only the year in their title dates, `left_alone` likewise."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    rejects: Counter[RejectCode] = field(default_factory=Counter)
    undated: list[str] = field(default_factory=list)
    undated_count: int = 0
    left_alone: list[str] = field(default_factory=list)
    stopped: bool = False

    def kept(self, line: GoodLine, kept: Kept) -> None:
        self.outcomes[kept.outcome] += 1
        name = f"line {line.line}: {line.document.title} ({line.document.id})"
        if kept.undated:
            self.undated_count += 1
            self._name(self.undated, name)
        if kept.outcome is Outcome.LEFT_ALONE:
            self._name(self.left_alone, name)

    def rejected(self, reject: Reject) -> None:
        self.rejects[reject.code] += 1

    def lines(self) -> Iterator[str]:
        """For a person, line by line."""
        yield ", ".join(f"{self.outcomes[outcome]} {outcome}" for outcome in Outcome) + f", {self.rejects.total()} rejected"
        for code, count in sorted(self.rejects.items()):
            yield f"  rejected as {code}: {count}"
        if self.undated:
            yield f"{self.undated_count} without a date, published as of 1 January of the year in the title:"
            yield from self._listed(self.undated, self.undated_count)
        if self.left_alone:
            count = self.outcomes[Outcome.LEFT_ALONE]
            yield f"{count} changed at the source, but taken away by editors here, and left so:"
            yield from self._listed(self.left_alone, count)
        if self.stopped:
            yield "Stopped before the end of the file. Run the same command again to go on."

    @staticmethod
    def _name(names: list[str], name: str) -> None:
        if len(names) < _NAMED:
            names.append(name)

    @staticmethod
    def _listed(names: list[str], count: int) -> Iterator[str]:
        yield from (f"  {name}" for name in names)
        if count > len(names):
            yield f"  … and {count - len(names)} more"
