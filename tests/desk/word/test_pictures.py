"""Pictures of a document: which are kept, with which words, and which are named as left out."""

import io
import zipfile

import pytest
from docx import Document
from PIL import Image
from wagtail.models import GroupCollectionPermission

from cms.core.models import Picture
from cms.desk.checking.report import report
from tests.desk.word.conftest import told
from tests.desk.word.documents import add_picture, picture_file, saved

pytestmark = pytest.mark.django_db

EMF = b"\x01\0\0\0" + b"\0" * 36 + b" EMF" + b"\0" * 60
WMF = b"\xd7\xcd\xc6\x9a" + b"\0" * 60


def with_pictures(*words, **kwargs):
    document = Document()
    document.add_paragraph("一个标题")
    document.add_paragraph("一句话。")
    for number, said in enumerate(words):
        add_picture(document, said, colour=f"#{number:02}6cb0", **kwargs)
    return saved(document)


def swap(data, content):
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            archive.writestr(name, content if name.startswith("word/media/") else source.read(name))
    return target.getvalue()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("粮库外景", "粮库外景"),
        ("", ""),
        ("图片 1", ""),
        ("image1.png", ""),
        ("微信图片_20310912101530", ""),
        ("图片包含 建筑物\n\n描述已自动生成", ""),
        ("A picture containing text\n\nDescription automatically generated", ""),
        ("长" * 400, "长" * 255),
    ],
)
def test_words_of_people_are_kept_and_those_of_machines_are_not(said, kept, upload):
    page = upload(with_pictures(said))
    assert [picture.description for picture in Picture.objects.all()] == [kept]
    assert ("1张图片没有替代文本：发布前请补上，或标为装饰性图片。" in told(page, "check")) is not bool(kept)


def test_a_picture_without_words_is_asked_for_before_publishing(upload):
    page = upload(with_pictures(""))
    assert any("替代文本" in finding.message for finding in report(page).blocking)


def test_one_picture_shown_twice_is_kept_once(upload):
    document = Document()
    document.add_paragraph("一个标题")
    document.add_paragraph("一句话。")
    add_picture(document, "粮库外景")
    add_picture(document, "粮库外景")
    page = upload(saved(document))
    assert Picture.objects.count() == 1
    assert [block.block_type for block in page.body].count("image") == 2


@pytest.mark.parametrize(
    ("content", "kind"), [(EMF, "EMF"), (WMF, "WMF"), (b"nothing", "BIN"), (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG")]
)
def test_what_no_browser_shows_is_named(content, kind, upload):
    page = upload(swap(with_pictures("一幅图"), content))
    assert not Picture.objects.exists()
    assert [text for text in told(page, "lost") if text.startswith(f"第1张图片（{kind}）未保留。请另存为 PNG 或 JPEG 后加入。")]
    assert [block.block_type for block in page.body] == ["rich_text"]


def test_a_broken_picture_is_named(upload):
    file = io.BytesIO()
    Image.effect_noise((200, 200), 50).save(file, "PNG")
    page = upload(swap(with_pictures("一幅图"), file.getvalue()[:2000]))
    assert not Picture.objects.exists()
    assert told(page, "lost")


def test_pictures_within_text_and_tables_follow_it(upload):
    document = Document()
    document.add_paragraph("一个标题")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"词{number}语"
    table.cell(1, 1).paragraphs[0].add_run().add_picture(picture_file())
    document.add_paragraph("一句话。")
    page = upload(saved(document))
    assert [block.block_type for block in page.body] == ["table", "image", "rich_text"]
    assert "第1个表格：单元格只保留文字；其中的链接、列表、内嵌表格未保留，图片放在表格之后。" in told(page, "lost")


def test_who_may_not_add_pictures_gets_the_text(upload, editor):
    GroupCollectionPermission.objects.filter(group__in=editor.user.groups.all()).delete()
    page = upload(with_pictures("粮库外景"))
    assert not Picture.objects.exists()
    assert "图片未保留：您没有向本站素材库添加图片的权限。" in told(page, "lost")
