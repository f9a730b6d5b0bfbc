"""Marks and tokens of the content files."""

import datetime

import pytest

from cms.demo.shapes.moments import Moment
from cms.demo.wording import UnknownToken, as_html, as_plain, dated

DAY = datetime.date(2026, 1, 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{d}起", "1月30日起"),
        ("{d+3}", "2月2日"),
        ("{D-30}", "2025年12月31日"),
        ("{y+1}年", "2027年"),
        ("on {e}", "on 30 January 2026"),
        ("（{number:policy/a}）", "（吉政发〔2026〕1号）"),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    assert dated(text, DAY, {"policy/a": "吉政发〔2026〕1号"}) == expected


@pytest.mark.parametrize("text", ["{x}", "{number:policy/b}", "{d+}", "{}"])
def test_unknown_tokens_are_refused(text: str) -> None:
    with pytest.raises(UnknownToken):
        dated(text, DAY, {})


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("一\n\n二", "<p>一</p><p>二</p>"),
        ("- 一；\n- 二。", "<ul><li>一；</li><li>二。</li></ul>"),
        ("4. 四\n5. 五", "<ol><li>四</li><li>五</li></ol>"),
        ("见[办法](item:policy/a)和**附件**", '<p>见<a href="item:policy/a">办法</a>和<b>附件</b></p>'),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("<script>", "<p>&lt;script&gt;</p>"),
    ],
)
def test_html(text: str, html: str) -> None:
    assert as_html(text) == html


def test_plain() -> None:
    assert as_plain("见[办法](item:policy/a)和**附件**") == "见办法和附件"


def test_last_is_the_latest_such_day_before() -> None:
    assert Moment(last="10-18").day(datetime.date(2026, 10, 18)) == datetime.date(2025, 10, 18)
    assert Moment(last="10-18").day(datetime.date(2026, 10, 19)) == datetime.date(2026, 10, 18)


def test_moments_carry_beijing_time() -> None:
    moment = Moment(days_ago=2, at=datetime.time(9, 30)).on(DAY)
    assert moment.isoformat() == "2026-01-28T09:30:00+08:00"


def test_a_moment_is_said_once() -> None:
    with pytest.raises(ValueError, match="exactly one"):
        Moment(days_ago=1, days_ahead=1)
