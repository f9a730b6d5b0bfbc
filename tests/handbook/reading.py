"""What the handbook says: its words of the screen in 「」, names of the demo province in 『』, its pictures and its links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent.parent / "docs" / "handbook"
PICTURES = FOLDER / "pictures"

_SCREEN = re.compile(r"「([^」\n]+)」")
_DEMO = re.compile(r"『([^』\n]+)』")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
_NO_ANCHOR = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class Said:
    """Something in the handbook, and the file that says it."""

    file: str
    what: str


def files() -> list[Path]:
    """All of them, the index first."""
    return sorted(FOLDER.glob("*.md"), key=lambda path: (path.name != "README.md", path.name))


def found(pattern: re.Pattern[str], group: int = 1) -> list[Said]:
    """Whatever matches, each once for each file."""
    hits = [Said(path.name, match[group]) for path in files() for match in pattern.finditer(path.read_text(encoding="utf-8"))]
    return list(dict.fromkeys(hits))


def screen_words() -> list[Said]:
    """What is quoted of screens."""
    return found(_SCREEN)


def demo_names() -> list[Said]:
    """What is quoted of the demo's content."""
    return found(_DEMO)


def pictures() -> list[Said]:
    """Their paths, as they are written."""
    return found(_PICTURE, 2)


def descriptions() -> list[Said]:
    """Their alternative texts."""
    return found(_PICTURE)


def links() -> Iterator[Said]:
    """Within the handbook, with their anchors."""
    return (said for said in found(_LINK) if "://" not in said.what)


def anchors(path: Path) -> set[str]:
    """Of a file's headings, as GitHub and Gitea make them."""
    headings = _HEADING.findall(path.read_text(encoding="utf-8"))
    return {_NO_ANCHOR.sub("", heading.lower()).replace(" ", "-") for heading in headings}
