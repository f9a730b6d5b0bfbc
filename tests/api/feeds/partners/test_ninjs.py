"""Items as ninjs 3.1, by IPTC's schema, and the validator by IPTC's suite."""

import json
from datetime import datetime
from hashlib import sha256
from unicodedata import normalize
from urllib.parse import urlsplit

import pytest
from django.conf import settings as project
from django.test import Client
from django.utils import timezone

from cms.library.models import Record
from cms.publishing import departures
from tests import factories
from tests.api.feeds.partners.validator import validator
from tests.api.feeds.reading import refused
from tests.published import fresh, key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

VERSIONS = ("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.0", "2.1", "2.2", "3.0", "3.1")


@pytest.mark.parametrize("version", VERSIONS)
def test_the_validator_passes_and_fails_what_iptc_says(shared_data, version):
    checks, folder = validator(shared_data, version), shared_data / "ninjs" / "validation" / "test_suite" / version
    cases = [(path, path.parent.name == "should_pass") for path in folder.glob("should_*/*.json")]
    assert cases
    assert [path.name for path, passes in cases if holds(checks, path.read_text(encoding="utf-8-sig")) is not passes] == []


def holds(checks, text):
    """Some of the suite are no JSON at all."""
    try:
        return checks.is_valid(json.loads(text))
    except json.JSONDecodeError:
        return False


@pytest.fixture
def valid(shared_data):
    checks = validator(shared_data, "3.1")

    def check(item):
        assert [error.message for error in checks.iter_errors(item)] == []
        for name in ("firstCreated", "versionCreated"):
            if name in item:
                assert datetime.fromisoformat(item[name]).utcoffset() is not None
        return item

    return check


def rich(text):
    return factories.block("rich_text", text)


def page_of(column, **fields):
    body = json.dumps(
        [
            rich('<p>第一段，<a href="https://example.org/">外链</a>。</p><p>第二段。</p>'),
            factories.block("heading", {"text": "小标题", "level": "2"}),
            factories.block("quote", {"text": "引文", "attribution": "某人"}),
        ]
    )
    return factories.news(
        column, "一条新闻", summary="摘要", body=body, source="吉林日报", author="张三", responsible_editor="李四", original_title="原题",
        reprint="title_unchanged", keywords="春耕 种子", **fields,
    )  # fmt: skip


def item(room, page):
    (found,) = [entry["item"] for entry in room.page("snapshot")["items"] if entry["contentId"] == key(page)]
    return found


def alternative(found, role):
    return next(one["value"] for one in found["altIds"] if one["role"] == role)


def test_an_item_carries_what_reprinting_needs(column, room, valid):
    page = page_of(column, slug="one")
    found = valid(item(room, page))
    assert found["headlines"] == [
        {"role": "main", "contentType": "text/plain", "value": "一条新闻"},
        {"role": "original", "contentType": "text/plain", "value": "原题"},
    ]
    assert found["infoSources"] == [{"name": "吉林日报", "role": "source"}]
    assert (found["by"], found["people"]) == ("张三", [{"name": "张三", "rel": "author"}, {"name": "李四", "rel": "responsible editor"}])
    assert alternative(found, "canonicalUrl") == "http://portal.localhost/news/one/"
    assert found["usageTerms"].startswith("可以转载，不得改动标题，须注明来源“吉林日报”")
    html, text = (body["value"] for body in found["bodies"])
    assert '<a href="https://example.org/"' in html
    assert "<h2>小标题</h2>" in html
    assert text.startswith("第一段，外链。")
    assert text.endswith("引文\n某人")
    assert (found["pubStatus"], found["language"], found["standard"]["version"]) == ("usable", "zh-Hans", "3.1")


def test_partner_and_ministry_compute_the_same_hash(column, room):
    found = item(room, page_of(column))
    (text,) = [body["value"] for body in found["bodies"] if body["contentType"] == "text/plain"]
    computed = sha256(normalize("NFC", found["headlines"][0]["value"] + "\n" + text).encode("utf-8")).hexdigest()
    assert alternative(found, "textHash") == f"sha256:{computed}"


def test_the_version_moves_with_every_change(column, room):
    page = page_of(column)
    before = item(room, page)
    changed = fresh(page)
    changed.title = "改了"
    changed.save_revision().publish()
    after = item(room, page)
    assert int(after["version"]) > int(before["version"])
    assert alternative(after, "textHash") != alternative(before, "textHash")
    assert (before["uri"], before["firstCreated"]) == (after["uri"], after["firstCreated"])


def test_pictures_by_signed_addresses_with_hash_size_and_point(column, room, valid):
    picture = factories.picture("一张图", focal_point_x=400, focal_point_y=300, focal_point_width=10, focal_point_height=10)
    page = page_of(column, image=picture)
    (found,) = valid(item(room, page))["associations"]
    assert (found["name"], found["type"], found["uri"]) == ("picture-1", "picture", f"urn:uuid:{picture.key}")
    assert {one["name"] for one in found["renditions"]} == {"thumbnail", "card", "content", "hero"}
    for one in found["renditions"]:
        response = Client().get(one["href"].removeprefix(project.PUBLIC_URL))
        assert (response.status_code, response["Content-Type"]) == (200, one["contentType"])
        content = b"".join(response.streaming_content)
        assert one["sizeInBytes"] == len(content)
        assert f"sha256={sha256(content).hexdigest()}" in one["href"]
    (whole,) = [one for one in found["renditions"] if one["name"] == "content"]
    assert (whole["width"], whole["poi"]) == (1200, {"x": 300, "y": 225})


def test_addresses_of_files_expire_and_cannot_be_made(column, room, monkeypatch):
    picture = factories.picture()
    page = page_of(column, image=picture)
    href = item(room, page)["associations"][0]["renditions"][0]["href"]
    path = href.removeprefix(project.PUBLIC_URL)
    for wrong in (
        path.replace("expires=", "expires=9"),
        path.replace("signature=", "signature=x"),
        urlsplit(path).path,
        path + "&expires=1",
    ):
        response = Client().get(wrong)
        assert response.status_code in {403, 422}
        assert response.json()["errors"][0]["extensions"]["code"] in {"FORBIDDEN", "BAD_REQUEST"}
    departures.withdraw(fresh(page), "因故")
    assert Client().get(path).status_code == 404
    later = timezone.now().timestamp() + 3 * 86_400
    monkeypatch.setattr("api.feeds.ninjs.files.time.time", lambda: later)
    refused(Client().get(path), "FORBIDDEN", 403)


def test_a_picture_kept_by_an_older_hub_has_no_hash(column, room, valid):
    picture = factories.picture()
    page = page_of(column, image=picture)
    record = Record.objects.get(kind="picture", key=str(picture.key))
    for one in record.document["renditions"]:
        del one["size"], one["sha256"]
    record.save()
    (found,) = valid(item(room, page))["associations"]
    assert all("sizeInBytes" not in one and "sha256" not in one["href"] for one in found["renditions"])


def test_a_removal_is_valid_too(column, room, valid):
    page = page_of(column)
    departures.withdraw(page, "因故")
    *_, gone = room.page()["changes"]
    valid(gone["item"])


def test_an_item_of_the_english_edition_has_a_name_of_its_own(room, column):
    from api.feeds.writing.channel import urn

    assert urn(key(column), "zh-Hans") == f"urn:uuid:{key(column)}"
    assert urn(key(column), "en") not in {urn(key(column), "zh-Hans"), urn(key(fresh(column).get_parent()), "en")}
