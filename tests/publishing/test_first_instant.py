"""`publishedAt` is the first public instant and never moves, however old the object is that publishes."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.news.models import NewsArticlePage
from cms.publishing import departures
from cms.publishing.publication import publication
from cms.publishing.scheduling import run_due
from tests import factories
from tests.published import fresh, kinds, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

LONG_AGO = (timezone.now() - timedelta(days=30)).replace(microsecond=0)


@pytest.fixture
def stale(column):
    """A page object from before the first publication, which was long ago."""
    page = factories.news(column, publish=False)
    old = NewsArticlePage.objects.get(pk=page.pk)
    with publication(LONG_AGO):
        page.get_latest_revision().publish()
    return old


def never_moved(page):
    return (fresh(page).public_since, row(page).published_at) == (LONG_AGO, LONG_AGO)


def test_a_page_loaded_before_its_first_publication(stale):
    stale.title = "另一个标题"
    stale.save_revision().publish()
    assert never_moved(stale)
    assert row(stale).title == "另一个标题"


def test_the_object_of_a_revision_from_before_it(stale):
    revision = stale.save_revision()
    assert revision.content_object is stale
    revision.as_object().save_revision().publish()
    assert never_moved(stale)


def test_saved_unpublished_and_published_again(stale):
    stale.save()
    assert never_moved(stale)
    stale.live = True
    stale.unpublish()
    assert (row(stale), fresh(stale).public_since) == (None, LONG_AGO)
    stale.save_revision().publish()
    assert never_moved(stale)
    assert kinds(stale) == ["published", "withdrawn", "restored"]


def test_back_to_an_old_revision(stale):
    first = Revision.page_revisions.filter(object_id=str(stale.pk)).earliest("pk")
    page = fresh(stale)
    page.title = "第二版"
    page.save_revision().publish()
    first.as_object().save_revision(previous_revision=first).publish()
    assert never_moved(stale)
    assert row(stale).title == "一条新闻"


def test_expired_and_published_again(stale):
    Page.objects.filter(pk=stale.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    run_due()
    assert row(stale) is None
    stale.expire_at = None
    stale.save_revision().publish()
    assert never_moved(stale)


def test_what_acts_said_outlives_an_old_object(stale):
    departures.archive(fresh(stale), "<p>已过时</p>", replaced_by=fresh(stale).get_parent())
    stale.save_revision().publish()
    assert row(stale).document["archived"]["notice"] == "<p>已过时</p>"
    assert row(stale).document["archived"]["replacedBy"]


def test_a_first_major_update_by_an_old_object_is_noted(stale):
    stale.update_kind, stale.change_note = "major", "换了附件"
    stale.save_revision().publish()
    assert [note["note"] for note in row(stale).document["changeHistory"]] == ["换了附件"]
    assert never_moved(stale)
    assert row(stale).updated_at > LONG_AGO


@pytest.mark.parametrize("migrated", [False, True])
def test_a_copy_starts_anew(column, migrated):
    page = factories.news(column, original_published_at=LONG_AGO if migrated else None)
    departures.archive(fresh(page), "<p>已过时</p>")
    before = timezone.now().replace(microsecond=0)
    copy = fresh(page).copy(update_attrs={"slug": "copy"})
    assert row(copy).published_at >= before
    copy.get_latest_revision().publish()
    assert row(copy).published_at >= before
    assert (row(copy).document["migrated"], row(copy).document["archived"]) == (False, None)
    assert row(page).document["migrated"] is migrated


@pytest.mark.parametrize("migrated", [False, True])
def test_a_translation_starts_anew(column, migrated):
    page = factories.news(column, original_published_at=LONG_AGO if migrated else None)
    english = page.copy_for_translation(factories.locale("en"), copy_parents=True)
    before = timezone.now().replace(microsecond=0)
    for one in [*english.get_ancestors().filter(depth__gt=1), english]:
        one.specific.get_latest_revision().publish()
    assert row(english, "en").published_at >= before
    assert row(english, "en").document["migrated"] is False
