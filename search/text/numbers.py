"""Numbers that documents go by, each spelling in one form.

文号: who issues, year, serial (吉政办发〔2019〕36号; GB/T 9704-2012, 7.2.5). The year's brackets are typed in many ways and left out;
decrees have no year (国务院令第706号). 索引号: who publishes, year, serial (000014349/2019-00012).
"""

import re

from cms.library.numerals import whole_number
from search.text.folding import fold
from search.text.tokens import HAN

_YEAR = r"(?P<year>(?:19[4-9]|20\d)\d)"
_OPENS, _CLOSES = r"[〔\[(【﹝<《「]", r"[〕\])】﹞>》」]"
_SERIAL = r"第?(?P<serial>\d{1,5})"
_NAME = rf"(?P<name>[{HAN}][{HAN}、]{{0,39}}?)"
_SHAPES = [
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}{_OPENS}{_YEAR}年?{_CLOSES}{_SERIAL}号?",
        rf"{_NAME}{_YEAR}年{_SERIAL}号",
        rf"{_NAME}(?<=令|告)第?(?P<serial>\d{{1,5}}|[〇零一二三四五六七八九十百千]{{1,9}})号",
        rf"{_NAME}(?<!第){_YEAR}(?P<serial>\d{{1,4}})号",
    )
]
_INDEX = re.compile(rf"(?P<publisher>\d[0-9a-z]{{5,19}}?)[/\\]?{_YEAR}[-‐‑–—−](?P<serial>\d{{3,8}})")
_WITHIN = re.compile(rf"[{HAN}]?{_OPENS}\s*{_YEAR}\s*{_CLOSES}\s*第?\s*\d{{1,5}}\s*号?")

# Typed around a number without being part of it, and left out of an issuer's name.
_AROUND = re.compile(r"^(?:发文字号|发文文号|文号|索引号)?:?[\"“”'《]*|(?:[\"“”'》,。.;]|(?<=[号》])文件?)*$")
_ABOUT = re.compile(r"关于|解读|查[询找看]|搜索?|贯彻|落实|执行|学习|印发|转发|根据|按照|依据|下载|废止|修改")  # begins a question
_SERIAL_END = re.compile(r"(\d+)号$")
_STATE = "中华人民共和国"


def number_in(text: str) -> str:
    """The one form of a number when the whole text is one; empty when it is not."""
    typed = _AROUND.sub("", _without_spaces(text))
    return _index_number(typed) or _document_number(typed)


def normal(number: str) -> str:
    """What a document's own number is indexed by: `number_in` says the same of its spellings. Of no known shape: folded, without spaces."""
    return number_in(number) or _without_spaces(number)


def spoken(text: str) -> str:
    """What is left without brackets, signs and spaces, which people type in many ways or not at all."""
    return "".join(filter(str.isalnum, fold(text)))


def spellings(number: str) -> tuple[str, ...]:
    """How other texts cite a number in its one form: 国务院令第706号 has a word more."""
    return (number,) if "〔" in number or "/" in number else (number, _SERIAL_END.sub(r"第\1号", number))


def places(folded: str) -> list[tuple[int, int]]:
    """Where in a question document numbers with brackets stand, from the last character of the issuer's sign: 发〔2019〕36号."""
    return [match.span() for match in _WITHIN.finditer(folded)]


def _without_spaces(text: str) -> str:
    return "".join(fold(text).split())


def _index_number(typed: str) -> str:
    match = _INDEX.fullmatch(typed)
    return f"{match['publisher']}/{match['year']}-{match['serial']}" if match else ""


def _document_number(typed: str) -> str:
    for shape in _SHAPES:
        if (match := shape.fullmatch(typed)) and not _ABOUT.match(typed):
            found = match.groupdict()
            year = f"〔{found['year']}〕" if "year" in found else ""
            return f"{_name(found['name'])}{year}{whole_number(found['serial'])}号"
    return ""


def _name(issuer: str) -> str:
    """中华人民共和国国务院、中央军事委员会令 -> 国务院中央军事委员会令."""
    return (issuer.removeprefix(_STATE) or issuer).replace("、", "")
