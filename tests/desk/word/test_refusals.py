"""Files that nothing is made of: each is answered with what is wrong and what to do, and leaves nothing behind."""

import re

import pytest
from django.core.files.storage import default_storage
from docx import Document

from cms.core.models import Picture
from cms.desk.word.models import WordReading
from cms.desk.word.package import opening
from cms.desk.word.package.kinds import Unreadable
from cms.desk.word.page import making
from cms.desk.word.page.making import read
from cms.policies.models import PolicyDocumentPage
from tests.desk.word.documents import changed, into_body, notice, of_lines, saved, zipped

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
XXE = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def plain():
    return of_lines("一个标题", "一句话。")


def document_with(change):
    return changed(plain(), {"word/document.xml": change})


def of_kind(kind):
    return changed(plain(), {"[Content_Types].xml": lambda text: text.replace(MAIN, kind)})


def nested(text):
    return into_body("<w:p>" + "<w:ins>" * 300 + "</w:ins>" * 300 + "</w:p>")(text)


def encrypted():
    data = bytearray(plain())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(signature), bytes(data)):
            data[found.start() + offset] |= 1
    return bytes(data)


BAD = {
    "empty file": (lambda: b"", "文件是空的"),
    "not a document at all": (lambda: b"hello" * 100, "这不是 Word 文档（.docx）"),
    "an old .doc": (lambda: OLD, "这是旧格式的 Word 或 WPS 文件（.doc、.wps）"),
    "with a password": (lambda: OLD + "EncryptedPackage".encode("utf-16-le"), "文档设有密码"),
    "encrypted entries": (encrypted, "文档设有密码"),
    "a PDF": (lambda: b"%PDF-1.7 ...", "这是 PDF 文件"),
    "RTF": (lambda: b"{\\rtf1 ...}", "这是 RTF 文件"),
    "another zip file": (lambda: zipped({"a.txt": "a"}), "这不是 Word 文档（.docx）"),
    "a spreadsheet": (
        lambda: of_kind(MAIN.replace("wordprocessingml", "spreadsheetml")),
        "这不是 Word 文档（.docx）",
    ),
    "cut off": (lambda: plain()[:3000], "文件已损坏"),
    "broken XML": (lambda: document_with(lambda text: text[: len(text) // 2]), "文件已损坏"),
    "an entity of a file": (lambda: document_with(lambda text: XXE + re.sub(r"^<\?xml.*?\?>", "", text)), "文件已损坏"),
    "entities of entities": (lambda: document_with(lambda text: LAUGHS + re.sub(r"^<\?xml.*?\?>", "", text)), "文件已损坏"),
    "nested without end": (lambda: document_with(nested), "文件已损坏"),
    "a style sheet that is no XML": (lambda: changed(plain(), {"word/styles.xml": lambda text: "<w:styles"}), "文件已损坏"),
    "macros": (lambda: changed(plain(), extra={"word/vbaProject.bin": b"\0"}), "文档带有宏"),
    "macros by its kind": (
        lambda: of_kind("application/vnd.ms-word.document.macroEnabled.main+xml"),
        "文档带有宏",
    ),
    "without any text": (lambda: saved(Document()), "文档是空的"),
    "only white space": (lambda: of_lines(" ", "　"), "文档是空的"),
    "secret": (lambda: of_lines("机密★3年", "一个标题", "一句话。"), "文档标有密级（“机密★3年”）"),
    "too many parts": (lambda: changed(plain(), extra={f"word/media/{number}.bin": b"" for number in range(3001)}), "解压后远大于"),
    "unpacks to too much": (lambda: changed(plain(), extra={"word/media/a.bin": bytes(opening.MOST_UNPACKED)}), "解压后远大于"),
    "too long a text": (lambda: document_with(lambda text: text + " " * opening.MOST_XML), "文档正文太长"),
}


@pytest.mark.parametrize(("make", "said"), [pytest.param(*case, id=name) for name, case in BAD.items()])
def test_it_is_refused_with_what_to_do(make, said):
    with pytest.raises(Unreadable) as refused:
        read(make(), "文件.docx")
    message = str(refused.value)
    assert message.startswith(said)
    assert message.endswith("。")


def test_a_file_over_the_limit():
    with pytest.raises(Unreadable, match="文件超过 20 MB"):
        read(b"PK" + bytes(opening.MOST_BYTES), "文件.docx")


def test_two_parts_of_one_name():
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = changed(plain(), extra={"word/document.xml": b"<a/>"})
    with pytest.raises(Unreadable, match="文件已损坏"):
        read(twice, "文件.docx")


@pytest.mark.django_db
@pytest.mark.both_databases
@pytest.mark.parametrize("name", ["an old .doc", "broken XML", "macros", "without any text", "secret"])
def test_the_editor_reads_why_and_nothing_is_made(name, upload):
    make, said = BAD[name]
    response = upload(make())
    assert response.status_code == 200
    assert said in response.content.decode()
    assert not PolicyDocumentPage.objects.exists()
    assert not Picture.objects.exists()
    assert not WordReading.objects.exists()


@pytest.mark.django_db
def test_the_form_refuses_what_is_too_large(upload, monkeypatch):
    monkeypatch.setattr("cms.desk.word.forms.MOST_BYTES", 100)
    response = upload(plain())
    assert "文件超过" in response.content.decode()
    assert not PolicyDocumentPage.objects.exists()


@pytest.mark.django_db
def test_what_fails_half_way_leaves_nothing(upload, monkeypatch):
    """Pictures are files: the database forgets their rows by itself, and their files are taken away."""
    made = []

    def fail(reading, kept, *args):
        made.extend(picture.file.name for picture in kept.made)
        raise RuntimeError("half way")

    monkeypatch.setattr(making, "_drafted", fail)
    response = upload(saved(notice()))
    assert response.status_code == 500
    assert made
    assert not any(default_storage.exists(name) for name in made)
    assert not Picture.objects.exists()
    assert not PolicyDocumentPage.objects.exists()
