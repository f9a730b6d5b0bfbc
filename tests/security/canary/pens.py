"""A pen writes everything that one item says: each value a canary of that item."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model
from wagtail.models import Page

from tests.security.canary import media
from tests.security.canary.canaries import Canaries

Targets = Callable[[tuple[type[Page], ...]], Sequence[Page]]


class Untaught(AssertionError):
    """A kind of field, block or argument that this test does not know: until it is taught, nobody knows whether it leaks."""


@dataclass
class Pen:
    """`targets(models)` are the pages that this item names wherever a page of one of these models can be named.

    A `lavish` pen has a picture and an attachment of its own for each place that shows one; others have one of each for all places.
    """

    canaries: Canaries
    owner: str
    targets: Targets
    user: Any
    lavish: bool = False
    _made: dict[Any, Any] = field(default_factory=dict)

    def word(self, where: str) -> str:
        return self.canaries.word(self.owner, where)

    def day(self, where: str) -> date:
        return self.canaries.day(self.owner, where)

    def number(self, where: str) -> int:
        return self.canaries.number(self.owner, where)

    def identity(self, where: str, key: object) -> None:
        self.canaries.identity(self.owner, where, key)

    def address(self, where: str) -> str:
        return f"https://example.org/{self.word(where)}"

    def rich_text(self, where: str) -> str:
        """Words, an outside address, a file of its own, and a link to every page that it may name."""
        links = "".join(f'<p><a linktype="page" id="{page.pk}">to</a></p>' for page in self.targets((Page,)))
        file = self.attachment(f"{where}.link")
        return (
            f'<p>{self.word(where)} <a href="{self.address(f"{where}.address")}">out</a> '
            f'<a linktype="document" id="{file.pk}">file</a></p>{links}'
        )

    def picture(self, where: str) -> Any:
        return self._one(media.picture, where)

    def attachment(self, where: str) -> Any:
        return self._one(media.attachment, where)

    def _one(self, make: Callable[["Pen", str], Any], where: str) -> Any:
        if self.lavish:
            return make(self, where)
        if make not in self._made:
            self._made[make] = make(self, f"{where.partition('.')[0]}.anywhere")
        return self._made[make]

    def said_of(self, model: type[Model], where: str) -> dict[str, Any]:
        from tests.security.canary.fields import said_of

        return said_of(model, self, where)

    def first_target(self, models: Iterable[type[Page]]) -> Page | None:
        return next(iter(self.targets(tuple(models))), None)
