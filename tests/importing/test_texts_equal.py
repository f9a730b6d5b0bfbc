"""Nothing is lost, invented or moved: over generated texts and over the real documents."""

import gzip
import json
import re
import string
import time
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cms.core.rich_text import plain_text, sanitise
from cms.core.tables import table
from cms.importing.structure.blocks import Heading, Prose, Table, bare, whole_text
from cms.importing.structure.recovery import recover
from cms.importing.structure.rendering import block_value, stream_data
from tests.importing import writings

MARKS = re.compile(r"(?m)^\s*#{1,6}[ \t　]+(?=\S)")
PIECES = [line for writing in writings.ALL for line in writing.splitlines()] + [
    "第一章 总则",
    "第十二条 有。",
    "附件：1.甲",
    "2.乙",
    "目录",
    "1 甲 2 乙",
    "A1",
    "1",
    "2",
    "3",
    "120（扩招）",
    "一级指标",
    "# 一",
    "#",
    "## ",
    "\u200b",
    "\u200b第一条 有",
    "&nbsp;<b>粗</b>",
    "国务院",
    "二○一九年一月二十七日",
]


def shown(blocks):
    """What the library's readers get of the stored values."""
    said = []
    for kind, value in map(block_value, blocks):
        if kind == "heading":
            said.append(value["text"])
        elif kind == "rich_text":
            said.append(plain_text(sanitise(value)))
        else:
            published = table("", value)
            said += [published.caption, *(cell.text for row in published.rows for cell in row)]
    return bare("".join(said))


def source(body):
    return bare(MARKS.sub("", body))


any_text = st.text(alphabet=st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=60)
odd_text = st.text(alphabet="第一二三条章节、（）(1234.。；：\n \u3000\u200b#附件目录" + string.ascii_letters, max_size=200)
bodies = st.lists(st.one_of(st.sampled_from(PIECES), any_text, odd_text), max_size=40).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n"]).map(lambda gap: gap.join(lines))
)


@settings(max_examples=300, deadline=None)
@given(bodies, st.sampled_from(PIECES))
def test_generated_texts(body, title):
    blocks = recover(body, title)
    assert bare(whole_text(blocks)) == source(body)
    assert shown(blocks) == source(body)


@settings(max_examples=100, deadline=None)
@given(bodies)
def test_blocks_are_well_formed(body):
    blocks = recover(body, "无题")
    headings = [block for block in blocks if isinstance(block, Heading)]
    assert all(after.level - before.level <= 1 for before, after in pairwise(headings))
    assert all(2 <= heading.level <= 6 and heading.text.strip() and len(heading.text) <= 200 for heading in headings)
    assert all(block.paragraphs for block in blocks if isinstance(block, Prose))
    ids = [block["id"] for block in stream_data(blocks, "x")]
    assert len(set(ids)) == len(ids)
    assert stream_data(blocks, "x") == stream_data(recover(body, "无题"), "x")


def test_real_documents(shared_data):
    started = time.monotonic()
    with gzip.open(shared_data / "official_documents" / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    recovered = [(document, recover(document["body"], document["title"])) for document in documents]
    elapsed = time.monotonic() - started
    assert [document["id"] for document, blocks in recovered if bare(whole_text(blocks)) != source(document["body"])] == []
    assert [document["id"] for document, blocks in recovered if shown(blocks) != source(document["body"])] == []
    divided = [blocks for document, blocks in recovered if re.search(r"第[一二三四五六七八九十百千零〇○两0-9]+[章条]", document["body"])]
    assert sum(any(isinstance(block, Heading) for block in blocks) for blocks in divided) >= 0.95 * len(divided)
    assert sum(any(isinstance(block, Table) for block in blocks) for _, blocks in recovered) >= 4
    assert elapsed < 60
