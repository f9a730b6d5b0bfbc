"""Every way in which something becomes visible, changes or leaves writes its event; what is only typed writes none."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from cms.core.models import Placement
from cms.ledger.models import Event
from cms.library.models import Address, Facet, Item, Record
from cms.publishing import departures
from cms.publishing.publication import publication
from cms.publishing.reconciling import reconcile
from cms.publishing.scheduling import run_due
from cms.sites.models import SiteAlerts, SiteProfile
from tests import factories
from tests.published import kinds, row, tombstone

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_scheduled_publishing_and_expiry(column):
    now = timezone.now()
    page = factories.news(column, go_live_at=now + timedelta(hours=1), expire_at=now + timedelta(hours=2))
    assert row(page) is None
    run_due(now)
    assert row(page) is None
    Page.objects.filter(pk=page.pk).update(go_live_at=now - timedelta(seconds=5))
    revision = page.get_latest_revision()
    revision.content = {**revision.content, "go_live_at": (now - timedelta(seconds=5)).isoformat()}
    revision.approved_go_live_at = now - timedelta(seconds=5)
    revision.save()
    run_due(now)
    assert row(page) is not None
    run_due(now + timedelta(hours=3))
    assert row(page) is None
    assert tombstone(page).kind == "expired"
    assert kinds(page) == ["published", "expired"]


def test_one_failing_item_does_not_stop_the_next(column, monkeypatch):
    past = timezone.now() - timedelta(minutes=1)
    pages = [factories.news(column, f"{number}", publish=False) for number in range(3)]
    for page in pages:
        page.get_latest_revision().__class__.objects.filter(pk=page.latest_revision_id).update(approved_go_live_at=past)
    from cms.news import document

    build = document.build
    from cms.publishing import families

    def failing(page, moments):
        if page.pk == pages[0].pk:
            raise ValueError("broken")
        return build(page, moments)

    monkeypatch.setitem(families._builders, "news.newsarticlepage", failing)
    report = run_due()
    assert (report.done, report.failed) == (2, 1)
    assert [row(page) is not None for page in pages] == [False, True, True]
    assert Page.objects.get(pk=pages[0].pk).live is False


def test_delete_and_delete_of_a_branch(column):
    one, other = factories.news(column, "一"), factories.news(column, "二")
    Page.objects.get(pk=one.pk).specific.delete()
    assert kinds(one) == ["published", "withdrawn"]
    Page.objects.get(pk=column.pk).specific.delete()
    assert kinds(other) == ["published", "withdrawn"]
    assert Item.objects.filter(document_type__in=["news_article", "column"]).count() == 0


def test_move_to_another_column_and_back_leaves_no_loop(home, column):
    other = factories.column(home, "别的", slug="other")
    page = factories.news(column)
    for target in (other, column, other):
        Page.objects.get(pk=page.pk).specific.move(Page.objects.get(pk=target.pk), pos="last-child")
    assert row(page).path == f"/other/{page.slug}/"
    assert row(page).column == str(other.translation_key)
    assert kinds(page) == ["published", "moved", "moved", "moved"]
    assert [address.path for address in Address.objects.filter(content_id=str(page.translation_key))] == [f"/news/{page.slug}/"]


def test_move_of_a_parent_moves_what_is_below(home, column):
    other = factories.column(home, "别的", slug="other")
    page = factories.news(column)
    Page.objects.get(pk=column.pk).specific.move(Page.objects.get(pk=other.pk), pos="last-child")
    assert row(page).path == f"/other/news/{page.slug}/"
    assert str(other.translation_key) in row(page).ancestors


def test_privacy_of_the_page_or_an_ancestor_suppresses(column):
    page = factories.news(column)
    for restricted in (page, column):
        restriction = PageViewRestriction.objects.create(page=restricted, restriction_type="login")
        assert row(page) is None
        assert (tombstone(page).kind, tombstone(page).path) == ("suppressed", "")
        restriction.delete()
        assert row(page) is not None
    assert kinds(page) == ["published", "withdrawn", "restored", "withdrawn", "restored"]


def test_publishing_below_a_private_page_says_nothing(column):
    PageViewRestriction.objects.create(page=column, restriction_type="login")
    page = factories.news(column)
    assert (row(page), kinds(page)) == (None, [])


def test_withdrawn_can_become_suppressed(column):
    page = factories.news(column)
    departures.withdraw(page, "有误")
    page.refresh_from_db()
    departures.suppress(page)
    assert (tombstone(page).kind, tombstone(page).path, tombstone(page).reason) == ("suppressed", "", "")


def test_redirected_leaves_for_another_item(column):
    old, new = factories.news(column, "旧"), factories.news(column, "新")
    departures.redirect(old, new)
    assert Address.objects.get(path=f"/news/{old.slug}/").content_id == str(new.translation_key)


def test_another_root_or_code_moves_every_page(home, column):
    page = factories.news(column)
    profile = SiteProfile.objects.get(code="portal")
    profile.code = "province"
    profile.save()
    assert row(page).site == "province"
    assert set(Record.objects.filter(kind="site").values_list("key", flat=True)) == {"province"}
    Site.objects.filter(pk=profile.site_id).get()
    site = Site.objects.get(pk=profile.site_id)
    site.root_page = Page.objects.get(pk=column.pk)
    site.save()
    assert row(page) is None


def test_settings_and_alerts_write_events_of_their_own(home):
    before = Event.objects.filter(subject="site").count()
    profile = SiteProfile.objects.get()
    profile.grayscale = True
    profile.save()
    profile.save()
    assert Event.objects.filter(subject="site").count() == before + 1
    now = timezone.now()
    alert = {"level": "II", "title": "暴雪预警", "item": None, "url": "", "starts_at": now, "ends_at": now + timedelta(hours=1)}
    SiteAlerts.objects.create(site=profile.site, alerts=[("alert", alert)])
    assert [one["title"] for one in Record.objects.get(kind="site").document["alerts"]] == ["暴雪预警"]


def test_an_alert_ends_by_the_clock(home):
    now = timezone.now()
    begun, soon = now - timedelta(hours=1), now + timedelta(hours=1)
    alert = {"level": "", "title": "通知", "item": None, "url": "", "starts_at": begun, "ends_at": soon}
    SiteAlerts.objects.create(site=SiteProfile.objects.get().site, alerts=[("alert", alert)])
    assert Record.objects.get(kind="site").document["alerts"]
    assert run_due(soon).done == 1
    assert Record.objects.get(kind="site").document["alerts"] == []


def test_a_picture_replaced_or_described_anew_writes_an_event(column):
    picture = factories.picture()
    page = factories.news(column, image=picture)
    before = Event.objects.latest("position").position
    picture.description = "另一种说明"
    picture.save()
    events = Event.objects.filter(position__gt=before)
    assert [(event.subject, event.key) for event in events] == [("picture", str(picture.key)), ("item", str(page.translation_key))]
    assert Record.objects.get(kind="picture").document["alt"] == "另一种说明"


def test_placements_pins_and_their_end(home, column):
    other = factories.column(factories.site("changchun", kind="city", name="长春市"), slug="zhuanzai")
    page = factories.news(column)
    facets = Facet.objects.filter(item=row(page)).count()
    until = timezone.now() + timedelta(hours=1)
    placement = Placement.objects.create(page=page, column=other, pinned=True, pinned_until=until)
    assert Facet.objects.filter(item=row(page)).count() == facets
    placement.accept(None)
    assert Facet.objects.filter(item=row(page)).count() > facets
    assert row(page).placement_set.get().pinned is True
    run_due(until)
    assert row(page).placement_set.get().pinned is False
    placement.delete()
    assert Facet.objects.filter(item=row(page)).count() == facets


def test_autosave_and_drafts_write_nothing(column):
    page = factories.news(column)
    before = Event.objects.count()
    page.title = "正在修改"
    page.save_revision()
    page.title = "还在修改"
    page.save_revision(overwrite_revision=page.latest_revision)
    assert Event.objects.count() == before
    assert row(page).title == "一条新闻"


def test_direct_saves_are_found_by_reconcile(column):
    page = factories.news(column)
    live = page.__class__.objects.get(pk=page.pk)
    live.title = "直接保存"
    live.save()
    assert row(page).title == "一条新闻"
    assert len(reconcile(repair=False).items) == 1
    drift = reconcile()
    assert [kinds for _, _, kinds in drift.items] == ["updated"]
    assert row(page).title == "直接保存"
    assert not reconcile()
    page.__class__.objects.filter(pk=page.pk).update(live=False)
    assert [kinds for _, _, kinds in reconcile().items] == ["withdrawn"]


def test_the_library_is_rebuilt_from_live_pages(column):
    page = factories.news(column)
    stored = row(page)
    published_at, document = stored.published_at, stored.document
    Item.objects.all().delete()
    Record.objects.all().delete()
    assert reconcile()
    assert (row(page).published_at, row(page).document) == (published_at, document)
    assert not reconcile()


def test_republish_writes_only_what_differs(column):
    page = factories.news(column)
    Item.objects.filter(content_id=str(page.translation_key)).update(document={"old": "shape"})
    drift = reconcile(republished=True)
    assert [kinds for _, _, kinds in drift.items] == ["republished"]
    assert not reconcile(republished=True)


def test_aliases_are_refused_and_translations_are_real(home, column):
    page = factories.news(column)
    with pytest.raises(PermissionDenied):
        page.create_alias(parent=column)
    english = page.copy_for_translation(factories.locale("en"), copy_parents=True)
    assert english.alias_of is None
    parents = english.get_ancestors().filter(depth__gt=1)
    assert all(parent.alias_of_id is None for parent in parents)
    for one in [*parents, english]:
        one.specific.save_revision().publish()
    assert row(page).path == f"/news/{page.slug}/"
    paths = Item.objects.filter(content_id=str(page.translation_key), locale="en").values_list("path", flat=True)
    assert list(paths) == [f"/en/news/{english.slug}/"]


def test_a_copy_is_another_item(column):
    page = factories.news(column)
    copy = page.copy(update_attrs={"slug": "copy", "title": "副本"})
    assert copy.translation_key != page.translation_key
    assert kinds(copy) == ["published"]
    assert copy.public_since is None or copy.public_since > page.public_since


def test_the_actor_is_noted(column):
    user = get_user_model().objects.create_superuser("editor", "editor@example.org", "x")
    page = factories.news(column, publish=False)
    page.save_revision(user=user).publish(user=user)
    assert Event.objects.latest("position").actor == "editor"


def test_what_named_something_deleted_agrees_with_a_rebuild(home, column):
    picture, file, target = factories.picture(), factories.attachment(), factories.news(column, "目标")
    body = [
        factories.block("item", target.pk),
        factories.block("attachment", file.pk),
        factories.block("rich_text", f'<p><a linktype="page" id="{target.pk}">见</a></p>'),
    ]
    page = factories.news(column, image=picture, body=json.dumps(body))
    profile = SiteProfile.objects.get()
    profile.logo, profile.sponsor = picture, target
    profile.save()
    Page.objects.get(pk=target.pk).specific.delete()
    file.delete()
    picture.delete()
    assert row(page).document["image"] is None
    assert row(page).document["attachments"] == []
    assert Record.objects.get(kind="site").document["sponsor"] is None
    assert not reconcile(repair=False)


def test_two_items_that_swap_addresses(column):
    one, other = factories.news(column, "一", slug="one"), factories.news(column, "二", slug="other")
    with publication():
        for page, slug in ((one, "between"), (other, "one"), (one, "other")):
            page.slug = slug
            page.save_revision().publish()
    assert (row(one).path, row(other).path) == ("/news/other/", "/news/one/")
    assert not Address.objects.exists()
