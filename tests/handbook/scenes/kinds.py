"""What a picture is: who looks at the desk, and what is done until it can be taken."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

Go = Callable[["Page"], None]
SCENES: list["Scene"] = []


@dataclass(frozen=True)
class Scene:
    """`marked` are selectors of what is outlined; `after` is done when the picture is taken, for the pictures that come later."""

    name: str
    account: str
    go: Go
    marked: tuple[str, ...] = ()
    narrow: bool = False
    after: Go | None = None

    @property
    def file(self) -> str:
        """Its file's name."""
        return f"{self.name}.webp"


def scene(account: str, *marked: str, narrow: bool = False, after: Go | None = None) -> Callable[[Go], Go]:
    """Makes a picture of a function, named as it is."""

    def keep(go: Go) -> Go:
        SCENES.append(Scene(go.__name__.replace("_", "-"), account, go, marked, narrow, after))
        return go

    return keep
