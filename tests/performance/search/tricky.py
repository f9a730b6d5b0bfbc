"""Inputs that search engines get wrong: what must be found of some documents, and what must not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from tests.performance.data.specimens import NEWEST
from tests.performance.search.data.documents import Made

FIRST, DEEP = 10, 100  # within which what is wanted must stand, and what is not must not


@dataclass(frozen=True)
class Tricky:
    """`wanted` and `decoy` are titles of DOCUMENTS; `decoy` is none of them. Without `wanted` nothing is to be found."""

    text: str
    wanted: str = ""
    decoy: str = ""


TITLES = (
    "吉林省教育厅关于做好高考工作的通知",
    "公告第36号", "公告第136号",
    "2024年度检查要点", "12024年号样机",
    "５Ｇ基站建设规范", "PM2.5浓度预报", "COVID－１９防控方案", "關於號召節約糧食的倡議", "二〇二四年预算草案",
    "畜禽㎡圈舍标准", "第Ⅳ期培训班", "北湖𠮷林苑小区", "龙𬀩路改造", "高\u200b新\u200b区供热管网", "Café经营备案", "C++培训",
    "教授育种的办法", "长白山春季防火令", "春天的长河与白色的山",
)  # fmt: skip
NUMBERED = (("关于冬季供热的通知", "吉政办函〔2007〕36号"), ("关于夏季防汛的通知", "吉政办函〔2007〕136号"))

ASKED = (
    Tricky("高考", TITLES[0]), Tricky("考工", TITLES[0]), Tricky("教育厅", TITLES[0], TITLES[17]), Tricky("教育廳", TITLES[0]),
    Tricky("36号", TITLES[1], TITLES[2]), Tricky("第36号", TITLES[1], TITLES[2]), Tricky("136号", TITLES[2], TITLES[1]),
    Tricky("2024年度检查", TITLES[3], TITLES[4]),
    Tricky("5G基站", TITLES[5]), Tricky("５Ｇ基站", TITLES[5]), Tricky("5g 基站", TITLES[5]), Tricky("PM2.5", TITLES[6]),
    Tricky("pm２.５浓度", TITLES[6]),
    Tricky("COVID-19", TITLES[7]), Tricky("covid 19", TITLES[7]), Tricky("号召节约粮食", TITLES[8]), Tricky("號召節約糧食", TITLES[8]),
    Tricky("二○二四年预算", TITLES[9]), Tricky("m2圈舍", TITLES[10]), Tricky("第iv期", TITLES[11]), Tricky("第Ⅳ期", TITLES[11]),
    Tricky("𠮷林苑", TITLES[12]), Tricky("𬀩路", TITLES[13]), Tricky("高新区供热管网", TITLES[14]),
    Tricky("高新\ufeff区供热管网", TITLES[14]),
    Tricky("cafe经营", TITLES[15]), Tricky("C++培训", TITLES[16]),
    Tricky("吉政办函〔2007〕36号", NUMBERED[0][0], NUMBERED[1][0]), Tricky("吉政办函[2007]36号", NUMBERED[0][0], NUMBERED[1][0]),
    Tricky("吉政办函（2007）36号", NUMBERED[0][0], NUMBERED[1][0]), Tricky("吉政办函2007 36号", NUMBERED[0][0], NUMBERED[1][0]),
    Tricky("长白山防火", TITLES[18], TITLES[19]), Tricky('"供热管网', TITLES[14]),
    Tricky("供热管网 AND (", TITLES[14]), Tricky("title:供热管网*", TITLES[14]), Tricky("😀🎉"), Tricky("！？……"),
)  # fmt: skip


def documents(first: int, like: Made) -> Iterator[Made]:
    """Numbered from `first`, a second apart; `like` gives what they do not say themselves."""
    for at, (title, number) in enumerate([*((title, "") for title in TITLES), *NUMBERED]):
        yield replace(
            like, number=first + at, kind="policy_document" if number else "notice", title=title, document_number=number, summary="",
            paragraphs=(f"{title}。",), published=(NEWEST - timedelta(seconds=at)).replace(microsecond=0),
        )  # fmt: skip


def judged(titles: Callable[[str, int], Sequence[str]]) -> dict[str, Any]:
    """How many inputs were answered right, of how many, and those that were not; what raises is wrong. `titles` finds so many."""
    wrong = [one.text.encode("unicode_escape").decode() for one in ASKED if not is_right(one, titles)]
    return {"right": len(ASKED) - len(wrong), "of": len(ASKED), "wrong": wrong}


def is_right(one: Tricky, titles: Callable[[str, int], Sequence[str]]) -> bool:
    try:
        found = titles(one.text, DEEP)
    except Exception:
        return False
    if not one.wanted:
        return not found
    return one.wanted in found[:FIRST] and (not one.decoy or one.decoy not in found)
