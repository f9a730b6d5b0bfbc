"""What one editor types into one form, and what of it must come back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.generation.texts import Draw, text
from tests.generation.world import World

LEAST, EACH, ANY = "least", "each", "any"
MANNERS = (LEAST, EACH, ANY)  # only what must be filled in; every field and every kind of block; whatever comes


class Untaught(AssertionError):
    """A kind of field or block for which nothing is generated: until it is taught, nobody knows whether it is kept."""


@dataclass(frozen=True)
class Typed:
    """`fields` and `rows` of inline forms as they are posted, `said` what must be found again: (where, what) each."""

    fields: dict[str, Any]
    rows: dict[str, list[dict[str, Any]]]
    said: list[tuple[str, Any]]

    def posted(self, old: Mapping[str, Sequence[int]] = MappingProxyType({})) -> dict[str, str]:
        """The whole form. Of a page that is there already, its `old` rows by relation, which are taken out."""
        sets = {}
        for name, rows in self.rows.items():
            gone = [{"id": key, "DELETE": "on"} for key in old.get(name, ())]
            sets[name] = inline_formset([*gone, *rows], initial=len(gone))
        return {name: "" if value is None else str(value) for name, value in nested_form_data({**self.fields, **sets}).items()}


@dataclass
class Pen:
    """Draws what is written. `beginning` tells apart what several pens write."""

    draw: Draw
    world: World
    manner: str
    beginning: str
    said: list[tuple[str, Any]] = field(default_factory=list)
    marks: int = 0

    def wants(self, required: bool) -> bool:
        """Whether to fill this in."""
        return required or self.manner == EACH or (self.manner == ANY and self.draw(st.booleans()))

    def mark(self) -> str:
        self.marks += 1
        return f"{self.beginning}{self.marks}:"

    def say(self, where: str, value: Any) -> Any:
        """The same, which must come back."""
        self.said.append((where, value))
        return value

    def text(self, where: str, longest: int | None = None) -> str:
        return self.say(where, text(self.draw, self.mark(), longest))

    def one(self, where: str, values: Sequence[Any]) -> Any:
        """One of these."""
        return self.say(where, self.draw(st.sampled_from(values)))

    def number(self, where: str, strategy: st.SearchStrategy[Any]) -> Any:
        return self.say(where, self.draw(strategy))

    def page(self, where: str, models: tuple[type[Page], ...], used: set[int] | None = None) -> int | None:
        """The key of a public page of these models, none when all of them are used."""
        return self._thing(where, [page for page in self.world.pages if isinstance(page, models)], used, "translation_key")

    def picture(self, where: str) -> int | None:
        return self._thing(where, self.world.pictures, None, "key")

    def attachment(self, where: str) -> int | None:
        return self._thing(where, self.world.attachments, None, "key")

    def term(self, where: str, used: set[int] | None = None) -> Any:
        return self._thing(where, self.world.terms, used, "pk")

    def _thing(self, where: str, there: Sequence[Any], used: set[int] | None, key: str) -> Any:
        free = [thing for thing in there if used is None or thing.pk not in used]
        if not free:
            return None
        thing = self.draw(st.sampled_from(free))
        if used is not None:
            used.add(thing.pk)
        self.say(where, str(getattr(thing, key)))
        return thing.pk
