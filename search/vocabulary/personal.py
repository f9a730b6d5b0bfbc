"""Numbers that belong to a person: identity cards, telephones, bank cards. What may hold one is neither suggested nor kept."""

import re

from search.text.folding import fold

SHORTEST = 7  # digits: a telephone's without its prefix

_DIGITS = re.compile(r"\d(?:[\s\-‐‑–—−.]?\d)*")
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[a-z]\s?[·.]?\s?(?=[a-z]*\d)[a-z0-9]{5,6}(?![a-z0-9])"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")


def holds_personal_number(text: str) -> bool:
    """Seven digits in a row, also with single spaces or hyphens between them; a number plate; an address of mail."""
    folded = fold(text)
    if any(sum(map(str.isdigit, match[0])) >= SHORTEST for match in _DIGITS.finditer(folded)):
        return True
    return bool(_PLATE.search(folded) or _MAIL.search(folded))
