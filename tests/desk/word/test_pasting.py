"""What pasting from Word leaves in a text: Draftail's part as Chromium did it, then ours."""

import json

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from cms.core.blocks import RICH_TEXT_FEATURES
from cms.core.rich_text import rich_text

pytestmark = pytest.mark.django_db

WORD = """<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;color:red'>应当<b>按时</b>完成<o:p></o:p></span></p>
<ul type=disc><li class=MsoNormal style='mso-list:l0 level1 lfo1'>清理仓容</li></ul><script>alert(1)</script>
<p><a href="javascript:alert(1)">坏链接</a><a href="https://www.example.org/grain">公告</a>
<img src="file:///C:/a.png" onerror="alert(1)"></p>"""


def block(text, kind="unstyled", styles=(), entities=()):
    return {
        "key": f"k{len(text)}",
        "text": text,
        "type": kind,
        "depth": 0,
        "inlineStyleRanges": list(styles),
        "entityRanges": list(entities),
    }


BOLD = {"offset": 2, "length": 2, "style": "BOLD"}
# The value of Draftail's field after a paste of Word 365's HTML: its list paragraphs (mso-list) are items, tables and fonts are gone.
PASTED = {
    "blocks": [
        block(
            "应当按时完成，见公告。", styles=[{"offset": 2, "length": 2, "style": "BOLD"}], entities=[{"offset": 8, "length": 2, "key": 0}]
        ),
        block("清理仓容", "unordered-list-item"),
        block("校准衡器", "unordered-list-item"),
        block("第一", "ordered-list-item"),
    ],
    "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "https://www.example.org/grain"}}},
}


def test_what_our_text_allows_is_kept():
    stored = ContentstateConverter(RICH_TEXT_FEATURES).to_database_format(json.dumps(PASTED))
    html = rich_text(stored).html
    assert "应当<b>按时</b>完成" in html
    assert '<a href="https://www.example.org/grain">公告</a>' in html
    assert "<ul><li>清理仓容</li><li>校准衡器</li></ul><ol><li>第一</li></ol>" in html.replace("\n", "")
    assert "data-block-key" not in html


def test_what_it_does_not_is_dropped_with_its_words_kept():
    html = rich_text(WORD).html
    assert "<p>应当<b>按时</b>完成</p>" in html
    assert '<a href="https://www.example.org/grain">公告</a>' in html
    assert "坏链接" in html
    for sign in ("style", "class", "Mso", "script", "alert", "img", "o:p"):
        assert sign not in html
