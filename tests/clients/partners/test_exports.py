"""What a mirror holds, for WordPress and for the print desk: read back by XML's, zip's and Word's own readers."""

import csv
import io
import zipfile
from hashlib import sha256

import pytest
from docx import Document
from govwire_partner.__main__ import main
from lxml import etree
from PIL import Image

from tests.clients.partners.liar import item, lying, pictured, uri

NAMES = {"wp": "http://wordpress.org/export/1.2/", "content": "http://purl.org/rss/1.0/modules/content/"}
SIGNED = {
    "infoSources": [{"name": "吉林省<人民>政府"}],
    "people": [{"rel": "author", "name": "张三"}, {"rel": "responsible editor", "name": "李四"}],
    "usageTerms": "可以转载。", "subjects": [{"name": "春耕"}],
}  # fmt: skip


def jpeg() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (64, 36), "#2b6cb0").save(written, "JPEG")
    return written.getvalue()


@pytest.fixture
def mirror(tmp_path, monkeypatch):
    """Of a picture's item, one that would lead out of its folder, and an old one."""
    picture = jpeg()
    with lying() as hub:
        monkeypatch.setenv("GOVWIRE_HUB", hub.address)
        monkeypatch.setenv("GOVWIRE_TOKEN", "gwp_00000000_secret")
        hub.says("/picture", picture)
        with_picture = pictured(1, f"{hub.address}/picture?sha256={sha256(picture).hexdigest()}")
        hostile = item(2, "../../=1+1|<b>\x07]]>题")
        old = item(3, "旧") | {"firstCreated": "2020-01-01T00:30:00+08:00"}
        url = {"altIds": [{"role": "canonicalUrl", "value": "https://www.example.gov.cn/one/"}, *with_picture["altIds"]]}
        hub.snapshot(with_picture | SIGNED | url, hostile, old)
        hub.changes()
        assert main(["pull", "--feed", "all", "--into", str(tmp_path / "mirror")]) == 0
    return tmp_path / "mirror"


def export(form, mirror, name, *options):
    path = mirror.parent / name
    assert main(["export", form, str(mirror), "--out", str(path), *options]) == 0
    return path


def test_wordpress(mirror):
    said = export("wordpress", mirror, "posts.xml", "--media-address", "https://cms.example.com/media/")
    posts = etree.parse(said).findall("channel/item")
    texts = [
        {name: post.findtext(f"wp:{name}", namespaces=NAMES) for name in ("post_id", "post_type", "status", "post_parent")}
        for post in posts
    ]
    assert [tuple(text.values()) for text in texts] == [
        ("1", "post", "draft", "0"), ("2", "post", "draft", "0"), ("3", "attachment", "inherit", "2"), ("4", "post", "draft", "0"),
    ]  # fmt: skip
    assert [post.findtext("guid") for post in posts if post.find("guid") is not None] == [uri(2), uri(1), uri(3)]
    assert posts[0].findtext("title") == "../../=1+1|<b>\ufffd]]>题"
    body = posts[1].findtext("content:encoded", namespaces=NAMES)
    assert "来源：吉林省&lt;人民&gt;政府　原作者：张三　原标题：题　责任编辑：李四" in body
    assert '<a href="https://www.example.gov.cn/one/">' in body
    address = posts[2].findtext("wp:attachment_url", namespaces=NAMES)
    assert address == f"https://cms.example.com/media/{next((mirror / 'media').iterdir()).name}"
    meta = dict(zip(*[posts[1].xpath(f"wp:postmeta/wp:meta_{name}/text()", namespaces=NAMES) for name in ("key", "value")], strict=True))
    assert (meta["_thumbnail_id"], meta["govwire_uri"], meta["govwire_version"]) == ("3", uri(1), "7")
    assert posts[3].findtext("wp:post_date_gmt", namespaces=NAMES) == "2019-12-31 16:30:00"
    few = export("wordpress", mirror, "few.xml", "--uri", uri(1), "--publish")
    assert [one.text for one in etree.parse(few).iter("{http://wordpress.org/export/1.2/}status")] == ["publish"]


def test_the_print_desk(mirror):
    package = zipfile.ZipFile(export("print", mirror, "desk.zip", "--since", "2026-11-30"))
    assert sorted(package.namelist()) == [
        "0001-11b题/text.docx", "0001-11b题/text.txt", "0002-题/01.jpg", "0002-题/text.docx", "0002-题/text.txt", "index.csv",
    ]  # fmt: skip
    document = Document(io.BytesIO(package.read("0002-题/text.docx")))
    assert [one.text for one in document.paragraphs if one.text] == [
        "题", "文", "图", "来源：吉林省<人民>政府", "原作者：张三", "原标题：题", "责任编辑：李四", "可以转载。",
    ]  # fmt: skip
    assert len(document.inline_shapes) == 1
    rows = list(csv.DictReader(io.StringIO(package.read("index.csv").decode("utf-8-sig"))))
    assert [(row["uri"], row["editor"]) for row in rows] == [(uri(2), ""), (uri(1), "李四")]


def test_nothing_chosen(mirror, capsys):
    assert main(["export", "print", str(mirror), "--out", str(mirror.parent / "x.zip"), "--since", "2027-01-01"]) == 2
    assert "nothing was written" in capsys.readouterr().err
    assert not (mirror.parent / "x.zip").exists()
