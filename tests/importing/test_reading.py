"""Source files line by line: good lines come through, each bad one is refused with its reason."""

import gzip
import json
import tracemalloc

import pytest

from cms.importing.reading import GoodLine, read_source
from cms.importing.rejects import Reject, RejectCode


def line(**values) -> bytes:
    return json.dumps({"id": "a", "title": "题", "body": "文。", **values}, ensure_ascii=False).encode()


def written(tmp_path, *lines: bytes):
    path = tmp_path / "documents.jsonl"
    path.write_bytes(b"\n".join(lines))
    return path


def test_good_lines_in_order(tmp_path):
    found = list(read_source(written(tmp_path, line(id="a"), b"", b"  \r", line(id="b"))))
    assert [(good.line, good.document.id) for good in found] == [(1, "a"), (4, "b")]
    assert len({good.digest for good in found}) == 2


def test_compressed(tmp_path):
    path = tmp_path / "documents.jsonl.gz"
    path.write_bytes(gzip.compress(line() + b"\n"))
    assert [good.document.title for good in read_source(path)] == ["题"]


def test_digest_depends_on_the_line_alone(tmp_path):
    first, second = (list(read_source(written(tmp_path, *lines))) for lines in ((line(),), (line(id="z"), line() + b"\r")))
    assert first[0].digest == second[1].digest


@pytest.mark.parametrize(
    ("raw", "code", "words"),
    [
        (b"{not json", RejectCode.NOT_JSON, "not JSON"),
        (b'{"id": "a", "title": "\\ud800", "body": "x"}', RejectCode.NOT_JSON, "not JSON"),
        (b"[" * 100_000, RejectCode.NOT_JSON, "not JSON"),
        (b"[1]", RejectCode.NOT_AN_OBJECT, "array"),
        (b"null", RejectCode.NOT_AN_OBJECT, "null"),
        (b'{"id": "\xff"}', RejectCode.NOT_UTF8, "Byte 9"),
        (line(title=None), RejectCode.MISSING_FIELD, "“title”"),
        (line(body="  "), RejectCode.MISSING_FIELD, "“body”"),
        (line(id=""), RejectCode.MISSING_FIELD, "“id”"),
        (line(body="a\0b"), RejectCode.NUL, "NUL"),
        (line(history=["a\0b"]), RejectCode.NUL, "NUL"),
        (line(title=5), RejectCode.WRONG_VALUE, "title"),
        (line(title="题" * 256), RejectCode.WRONG_VALUE, "title"),
        (line(kind="poem"), RejectCode.WRONG_VALUE, "kind"),
        (line(date="2019-02-30"), RejectCode.WRONG_VALUE, "date"),
        (line(date=20190227), RejectCode.WRONG_VALUE, "date"),
        (line(body="字\n" * 20_001), RejectCode.TOO_LONG, "20,000 lines"),
    ],
)
def test_bad_line(tmp_path, raw, code, words):
    bad, good = read_source(written(tmp_path, raw, line(id="after")))
    assert isinstance(bad, Reject)
    assert (bad.line, bad.code) == (1, code)
    assert words in bad.reason
    assert json.dumps(bad.record())
    assert isinstance(good, GoodLine)


def test_repeated_id(tmp_path):
    _, bad = read_source(written(tmp_path, line(), line(title="又题")))
    assert (bad.line, bad.code, bad.source_id) == (2, RejectCode.REPEATED_ID, "a")
    assert "Line 1" in bad.reason


def test_a_refused_line_keeps_its_id_free(tmp_path):
    bad, good = read_source(written(tmp_path, line(title=None), line()))
    assert isinstance(bad, Reject)
    assert isinstance(good, GoodLine)


def test_long_line_is_not_held_in_memory(tmp_path):
    path = tmp_path / "documents.jsonl"
    with path.open("wb") as stream:
        for _ in range(40):
            stream.write(b"x" * (1 << 20))
        stream.write(b"\n" + line())
    tracemalloc.start()
    bad, good = read_source(path, longest_line=1 << 20)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (bad.code, good.line) == (RejectCode.TOO_LONG, 2)
    assert peak < 8 << 20


def test_a_line_of_ten_megabytes(tmp_path):
    (bad,) = read_source(written(tmp_path, line(body="x" * 10_000_000)))
    assert bad.code is RejectCode.TOO_LONG


def test_truncated_file(tmp_path):
    path = tmp_path / "documents.jsonl.gz"
    whole = gzip.compress(b"".join(line(id=f"d{number}", body=str(number) * 500) + b"\n" for number in range(2000)))
    path.write_bytes(whole[: len(whole) // 2])
    *good, bad = read_source(path)
    assert bad.code is RejectCode.DAMAGED_FILE
    assert good


def test_not_compressed_at_all(tmp_path):
    path = tmp_path / "documents.jsonl.gz"
    path.write_bytes(line())
    (bad,) = read_source(path)
    assert bad.code is RejectCode.DAMAGED_FILE


def test_real_file(shared_data):
    found = list(read_source(shared_data / "official_documents" / "documents.jsonl.gz"))
    assert len(found) == 2060
    assert all(isinstance(one, GoodLine) for one in found)
