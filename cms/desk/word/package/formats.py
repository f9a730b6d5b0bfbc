"""How Word writes the numbers it counts (`ST_NumberFormat` of ECMA-376): those that Chinese documents use."""

from collections.abc import Callable

BULLETS = ("bullet", "none")
_DIGITS = "零一二三四五六七八九"
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_CIRCLED = 0x2460
_LAST_CIRCLED = 20


def said(number: int, format: str) -> str:
    """`3` as `三`, `③`, `c` or `iii`; in Western digits where the format is none of these."""
    return _FORMATS.get(format, str)(number)


def chinese(number: int) -> str:
    """`12` as `十二`, `120` as `一百二十`; beyond 9999 in digits."""
    if not 0 < number < 10_000:
        return str(number)
    text, rest, gap = "", number, False
    for unit, name in _UNITS:
        digit, rest = divmod(rest, unit)
        if digit:
            text += ("零" if gap else "") + _DIGITS[digit] + name
        gap = bool(text) and not digit
    if rest:
        text += ("零" if gap else "") + _DIGITS[rest]
    return text.removeprefix("一") if text.startswith("一十") else text


def by_digit(number: int) -> str:
    """`12` as `一二`."""
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))


def circled(number: int) -> str:
    return chr(_CIRCLED + number - 1) if 0 < number <= _LAST_CIRCLED else str(number)


def letters(number: int) -> str:
    """a to z, then aa to zz, as Word goes on."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 26 * 9 else str(number)


def roman(number: int) -> str:
    text = ""
    for amount, sign in _ROMAN:
        count, number = divmod(number, amount)
        text += sign * count
    return text


_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": by_digit,
    "japaneseDigitalTenThousand": by_digit,
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
}
