"""What a correction changed, passage by passage: told to those who hold the mistake."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from cms.ledger.kinds import EventKind
from cms.library.documents.plain_text import text_of
from cms.library.models import Correction
from cms.publishing.recording.changes import Change

MOST = 50  # passages: beyond, it was written anew

Passage = dict[str, str]


def corrections(change: Change, first: int) -> Iterator[Correction]:
    """Beside the event that says so, of those that begin at position `first`; to be made before the change is written."""
    if EventKind.CORRECTED not in change.kinds or change.stored is None or change.row is None:
        return
    before, after = parts(change.stored.document, change.stored.body), parts(change.row["document"], change.row["body"])
    told: Any = [passage for part in before for passage in passages(part, before[part], after[part])]
    position = first + change.kinds.index(EventKind.CORRECTED)
    yield Correction(position=position, content_id=change.content_id, locale=change.locale, passages=told[:MOST])


def parts(document: dict[str, Any], body: list[dict[str, Any]] | None) -> dict[str, str]:
    """What people read of an item."""
    return {"title": document["title"], "summary": document["summary"] or "", "text": text_of(body or ())}


def passages(part: str, before: str, after: str) -> Iterator[Passage]:
    """The lines that differ; a line is a paragraph."""
    old, new = before.split("\n"), after.split("\n")
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield {"part": part, "before": "\n".join(old[i:j]), "after": "\n".join(new[k:m])}
