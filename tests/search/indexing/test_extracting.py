"""Text of files: what people attach is read, what was made to hurt costs that file alone."""

import pytest

from search.indexing.extracting import running
from search.indexing.extracting.running import Unreadable, text_of
from tests.search.indexing import files


def test_pdf():
    assert text_of(files.pdf("关于做好高考工作的通知", "第二页"), ".pdf").split() == ["关于做好高考工作的通知", "第二页"]


def test_lines_of_a_pdf_are_no_ends_of_words():
    assert "关于做好高考工作的通知" in text_of(files.pdf("关于做好高\n考工作的通知"), ".pdf")


def test_docx():
    assert text_of(files.word("申请表", "填写说明"), ".docx").split() == ["申请表", "填写说明", "单元格甲", "单元格乙"]


def test_xlsx():
    text = text_of(files.sheet(["单位", "金额"], ["教育厅", 1200], [None, 3.5]), ".xlsx")
    assert text.split() == ["Sheet", "单位", "金额", "教育厅", "1200", "3.5"]


@pytest.mark.parametrize("kind", [".pdf", ".docx", ".xlsx"])
@pytest.mark.parametrize("content", [b"", b"garbage" * 1000, b"%PDF-1.7\n" + b"\0" * 5000, b"PK\x03\x04" + b"\xff" * 5000])
def test_garbage(kind, content):
    with pytest.raises(Unreadable, match=r"\w+: "):
        text_of(content, kind)


def test_a_bomb_that_says_so():
    with pytest.raises(Unreadable, match="unpacks to more"):
        text_of(files.bomb(honest=True), ".docx")


@pytest.mark.parametrize("kind", [".docx", ".xlsx"])
def test_a_bomb_that_lies(kind):
    with pytest.raises(Unreadable):
        text_of(files.bomb(honest=False), kind)


def test_a_tree_of_pages_that_bites_its_tail():
    assert text_of(files.pdf("一页", kids="2 0 R"), ".pdf").startswith("一页")


def test_more_pages_and_more_text_than_anyone_reads():
    text = text_of(files.pdf(*["长" * 3_000] * 600), ".pdf")
    assert len(text) == 200_000


def test_one_that_takes_for_ever(monkeypatch):
    monkeypatch.setattr(running, "SECONDS", 0.05)
    with pytest.raises(Unreadable, match=r"not read within 0\.05 seconds"):
        text_of(files.pdf("一页"), ".pdf")


def run_instead(monkeypatch, code):
    """As the reading process."""
    import subprocess

    run = subprocess.run
    monkeypatch.setattr(running.subprocess, "run", lambda command, **options: run([command[0], "-c", code], **options))


LIMITED = "from search.indexing.extracting.limits import limit_this_process; limit_this_process(); "


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os; os.kill(os.getpid(), 9)", "ended by SIGKILL"),
        (LIMITED + "bytearray(2**30)", "^$"),
        (LIMITED + "import sys; [sys.stdout.write('x' * 10**6) for _ in range(9)]", "ended by SIGXFSZ|^x+$"),
        (LIMITED + "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass", "ended by SIG(XCPU|KILL)"),
    ],
)
def test_one_that_takes_more_than_it_may(monkeypatch, code, said):
    run_instead(monkeypatch, code)
    with pytest.raises(Unreadable, match=said):
        text_of(b"", ".pdf")


def test_the_reading_process_has_no_secrets(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "told to nobody")
    run_instead(monkeypatch, "import os, sys; sys.stdout.write(' '.join(os.environ))")
    assert "SECRET_KEY" not in text_of(b"", ".pdf")
