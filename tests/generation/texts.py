"""Texts as people and their clipboards bring them: long, of several scripts and directions, with marks that nobody sees."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[Any]], Any]

LONG = 3_000  # characters, where a field has no limit of its own
CURIOUS = (
    "吉林省人民政府办公厅关于印发《若干措施》的通知",
    "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇨🇳1️⃣",
    "مرحبا بكم في جيلين \N{RIGHT-TO-LEFT OVERRIDE}שלום\N{POP DIRECTIONAL FORMATTING} \N{RIGHT-TO-LEFT MARK}123\N{RIGHT-TO-LEFT MARK}",
    "𠮷野家𰻝𪚥 ①㈱﹏〇〔2026〕",
    "e\N{COMBINING ACUTE ACCENT}o\N{COMBINING DIAERESIS} 각 ﬁ",
    "<script>alert('1')</script> &amp; & <b>粗</b> \"引\" </p>",
    "\N{ZERO WIDTH SPACE}零\N{ZERO WIDTH NO-BREAK SPACE}宽\N{SOFT HYPHEN}字\N{LINE SEPARATOR}行\N{NO-BREAK SPACE}空\N{IDEOGRAPHIC SPACE}格",
    "{{ title }} {% include %} %(name)s %s {0} \\n \\u0000 \\",
    "' OR 1=1; -- \t制表\v垂直",
    "null",
    "-1e309",
)
# NUL is refused by every form, and half a surrogate pair is no text.
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
PIECES = st.sampled_from(CURIOUS) | ANY


def text(draw: Draw, mark: str, longest: int | None) -> str:
    """Begins with the mark, so that no two are alike; as long as it may be, or short."""
    piece = f"{mark}{draw(PIECES)}"
    if draw(st.booleans()):
        piece *= (longest or LONG) // len(piece) + 1
    return piece[: longest or LONG]


def words(draw: Draw, mark: str, longest: int) -> list[str]:
    """Three, without what would part them; together with their separators within the limit."""
    found = (re.sub(r"[\s,，、]+", "", f"{mark}{number}{draw(PIECES)}") for number in range(3))
    return [word[: longest // 3 - 1] for word in found]


def plain(said: str) -> str:
    """What is the same for us: composed, and with one space for any space between words."""
    return " ".join(unicodedata.normalize("NFC", said).split())
