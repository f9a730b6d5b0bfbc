"""How a document ends: who signed it and when; and from when to when it says it is in force."""

import re
from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from cms.desk.word.notes import check
from cms.desk.word.text.facts import BODIES, Facts
from cms.desk.word.text.opening import GAPS
from cms.desk.word.text.pieces import Line, List, Piece
from cms.importing.dating import dates_in
from cms.importing.structure.blocks import bare
from cms.importing.structure.wording import is_date, is_plain_words, tidy_title
from cms.library.numerals import NUMERALS

_MOST_SIGNERS = 6
_DAY = rf"[{NUMERALS}]{{4}}\s*年\s*[{NUMERALS}]{{1,3}}\s*月\s*[{NUMERALS}]{{1,3}}\s*日"
_IN_FORCE = re.compile(rf"自({_DAY})(?:起|开始)(?:正式)?(?:施行|实施|执行|生效)")
_UNTIL = re.compile(rf"有效期(?:限)?(?:截至|截止|截止到|至|到|自{_DAY}起?至)({_DAY})")


def read_closing(pieces: Sequence[Piece], facts: Facts) -> None:
    """Fills in what the end says. Nothing is taken out: readers look for the signature where it stands."""
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    found = [place for place, line in enumerate(lines) if is_date(line.text) and not line.level]
    if found:
        place = _signed(lines, found)
        facts.signed_on = next(dates_in(lines[place].text), None)
        facts.signers = _signers(lines, place)
        if len({bare(lines[one].text) for one in found if _signers(lines, one)}) > 1:
            facts.notes.append(check(_("The document has several dates with signatures; the first was taken.")))
    _read_validity(pieces, facts)


def _signed(lines: Sequence[Line], found: list[int]) -> int:
    """The first date below a signature: what is attached may have one of its own. Without any, the last date."""
    return next((place for place in found if _signers(lines, place)), found[-1])


def _signers(lines: Sequence[Line], place: int) -> list[str]:
    names: list[str] = []
    for line in reversed(lines[max(0, place - _MOST_SIGNERS) : place]):
        parts = _names(line.text)
        if not parts or not all(is_plain_words(part) and part.endswith(BODIES) for part in parts):
            break
        names[:0] = parts
    return names


def _names(text: str) -> list[str]:
    parts = [tidy_title(part) for part in GAPS.split(text.strip()) if part.strip()]
    return [bare(text)] if parts and all(len(part) == 1 for part in parts) else parts


def _read_validity(pieces: Sequence[Piece], facts: Facts) -> None:
    text = "\n".join(_text(piece) for piece in pieces)
    facts.effective_on = _only(_IN_FORCE, text)
    facts.expires_on = _only(_UNTIL, text)


def _text(piece: Piece) -> str:
    return re.sub("<[^>]*>", "", piece.html) if isinstance(piece, List) else piece.text if isinstance(piece, Line) else ""


def _only(pattern: re.Pattern[str], text: str) -> date | None:
    """The day that the text says once, or always the same."""
    days = {day for found in pattern.finditer(text) for day in dates_in(found[1])}
    return days.pop() if len(days) == 1 else None
