"""Publishing writes the live page, the library's row and one event, or nothing."""

import json

import pytest

from cms.ledger.models import Event
from cms.library.models import Address, Facet, Item, Tombstone
from cms.publishing import departures
from tests import factories
from tests.published import kinds, row, tombstone

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_publish_writes_row_and_event(column):
    body = json.dumps([factories.block("rich_text", "<p>一段话</p>"), factories.block("heading", {"text": "标题", "level": "2"})])
    page = factories.news(column, "高考工作通知", kind="notice", summary="摘要", body=body)
    stored = row(page)
    assert (stored.site, stored.document_type, stored.title) == ("portal", "notice", "高考工作通知")
    assert stored.path == f"/news/{page.slug}/"
    assert [block["kind"] for block in stored.body] == ["rich_text", "heading"]
    assert stored.document["publishedAt"].endswith("+08:00")
    assert kinds(page) == ["published"]
    assert stored.position == Event.objects.latest("position").position
    assert Facet.objects.filter(item=stored).count() > 5


def test_a_draft_writes_nothing(column):
    before = Event.objects.count()
    page = factories.news(column, publish=False)
    assert not Item.objects.filter(content_id=str(page.translation_key)).exists()
    assert Event.objects.count() == before


def test_publishing_again_without_change_writes_no_event(column):
    page = factories.news(column)
    page.save_revision().publish()
    assert kinds(page) == ["published"]


def test_unpublish_is_withdrawn_and_publish_restores(column):
    page = factories.news(column)
    page.unpublish()
    left = tombstone(page)
    assert (left.kind, left.path) == ("withdrawn", f"/news/{page.slug}/")
    assert left.reason
    page.refresh_from_db()
    page.save_revision().publish()
    assert kinds(page) == ["published", "withdrawn", "restored"]
    assert not Tombstone.objects.exists()


def test_slug_change_leaves_redirects_for_the_page_and_what_is_below(column):
    page = factories.news(column)
    column.slug = "xinwen"
    column.save_revision().publish()
    assert row(page).path == f"/xinwen/{page.slug}/"
    assert kinds(page) == ["published", "moved"]
    assert {address.path for address in Address.objects.all()} == {"/news/", f"/news/{page.slug}/"}


def test_suppressed_says_nothing(column):
    page = factories.news(column)
    departures.suppress(page)
    left = tombstone(page)
    assert (left.kind, left.path, left.reason) == ("suppressed", "", "")
    assert Event.objects.latest("position").path == ""


def test_archive_and_unarchive(column):
    page = factories.news(column)
    departures.archive(page, "<p>已过时</p>")
    assert row(page).archived is True
    departures.unarchive(page)
    assert row(page).archived is False
    assert kinds(page) == ["published", "archived", "restored"]


def test_correction_carries_a_note_and_moves_updated_at(column):
    page = factories.news(column)
    page.update_kind, page.change_note, page.title = "correction", "更正了日期", "更正后的标题"
    page.save_revision().publish()
    stored = row(page)
    assert kinds(page) == ["published", "corrected"]
    assert [note["note"] for note in stored.document["changeHistory"]] == ["更正了日期"]
    page.refresh_from_db()
    assert (page.update_kind, page.change_note) == ("minor", "")
    assert page.get_latest_revision_as_object().update_kind == "minor"
