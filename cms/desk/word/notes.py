"""What an editor is told of a document that was read."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """`FILLED`: a field that was filled in; `CHECK`: something read that may be wrong; `LOST`: something that could not be kept."""

    FILLED = "filled"
    CHECK = "check"
    LOST = "lost"


@dataclass(frozen=True)
class Note:
    """One line, in the language of the editor who uploaded the document."""

    kind: NoteKind
    text: str

    def as_json(self) -> dict[str, str]:
        """As it is stored."""
        return asdict(self)


def filled(text: str) -> Note:
    return Note(NoteKind.FILLED, text)


def check(text: str) -> Note:
    return Note(NoteKind.CHECK, text)


def lost(text: str) -> Note:
    return Note(NoteKind.LOST, text)
