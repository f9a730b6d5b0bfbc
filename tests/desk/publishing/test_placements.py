"""Showing an item in other columns: at once where the editor publishes, else when those who do have accepted it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import formats, timezone

from cms.core.models import Placement
from cms.library import models as library
from cms.publishing.reconciling import reconcile
from cms.publishing.scheduling import run_due
from tests import factories
from tests.desk.publishing.asking import said
from tests.desk.publishing.conftest import client_of, editor_of
from tests.published import kinds

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def place(client, page, column, **fields):
    return client.post(reverse("desk_place", args=[page.pk]), {"column": column.pk, "order": 0, **fields})


def decide(client, placement, what):
    return client.post(reverse(f"desk_placement_{what}", args=[placement.pk]))


def shown_in(page):
    return {
        row.column: (row.pinned, row.order, row.accepted_by)
        for row in library.Placement.objects.filter(item__content_id=str(page.translation_key))
    }


@pytest.fixture
def page(city_column):
    return factories.news(city_column, "长春的新闻")


def test_at_once_where_the_editor_publishes(province, page, column):
    assert province.get(reverse("desk_place", args=[page.pk])).status_code == 200
    answer = place(province, page, column, pinned="on", order=2)
    assert answer.status_code == 302
    assert shown_in(page) == {str(column.translation_key): (True, 2, "province")}
    assert kinds(page) == ["published", "updated"]
    assert not reconcile(repair=False)


def test_elsewhere_it_waits_until_it_is_accepted(province, city_editor, page, column):
    answer = place(city_editor, page, column)
    assert "省内要闻" in said(answer)[0]
    assert shown_in(page) == {}
    assert kinds(page) == ["published"]
    placement = Placement.objects.get()
    decide(city_editor, placement, "accept")
    assert shown_in(page) == {}
    decide(province, placement, "accept")
    assert shown_in(page) == {str(column.translation_key): (False, 0, "province")}
    listed = province.get(reverse("desk_placements")).content.decode()
    assert "长春的新闻" in listed


def test_those_who_publish_in_the_column_see_and_remove_it(city_editor, portal, page, column):
    editor = client_of(editor_of(portal, "portal", "publish"))
    place(city_editor, page, column)
    placement = Placement.objects.get()
    accept, remove = (reverse(f"desk_placement_{what}", args=[placement.pk]) for what in ("accept", "remove"))
    html = editor.get(reverse("desk_placements"), {"accepted_at": "waiting"}).content.decode()
    assert accept in html
    assert remove in html
    decide(editor, placement, "accept")
    assert shown_in(page)
    assert accept not in editor.get(reverse("desk_placements")).content.decode()
    decide(editor, placement, "remove")
    assert shown_in(page) == {}


def test_its_own_editors_take_it_back_and_others_see_nothing(city_editor, page, column, portal):
    place(city_editor, page, column)
    placement = Placement.objects.get()
    department = factories.site("education", kind="department", name="吉林省教育厅")
    stranger = client_of(editor_of(department, "department", "add", "change", "publish"))
    assert "长春的新闻" not in stranger.get(reverse("desk_placements")).content.decode()
    decide(stranger, placement, "remove")
    assert Placement.objects.exists()
    html = city_editor.get(reverse("desk_placements_results"), {"accepted_at": "waiting"}).content.decode()
    assert "长春的新闻" in html
    decide(city_editor, placement, "remove")
    assert not Placement.objects.exists()


def test_the_list_says_who_asks_by_name_and_until_when_it_is_pinned(province, city_editor, page, column, city_column):
    province.user.first_name = "省级管理员"
    province.user.save()
    until = timezone.now() + timedelta(days=3)
    Placement(page=page, column=column, pinned=True, pinned_until=until, requested_by=province.user).accept(province.user)
    Placement(page=page, column=city_column, pinned=True).accept(None)
    html = province.get(reverse("desk_placements")).content.decode()
    assert "省级管理员" in html
    assert f"至 {formats.date_format(timezone.localtime(until), 'SHORT_DATETIME_FORMAT')}" in html
    assert "长期置顶" in html
    assert "icon-cross" not in html.partition("<table")[2].partition("</table>")[0]


def test_decisions_are_posted(province, page, column):
    Placement.objects.create(page=page, column=column)
    assert province.get(reverse("desk_placement_accept", args=[Placement.objects.get().pk])).status_code == 405
    assert province.post(reverse("desk_placement_accept", args=[10**6])).status_code == 404


def test_a_writer_proposes_for_the_own_column_too(city_writer, page, city_column):
    place(city_writer, page, city_column, pinned="on")
    assert Placement.objects.get().accepted_at is None


def test_placing_again_changes_how_it_stands(province, page, column):
    place(province, page, column)
    place(province, page, column, pinned="on", order=5)
    assert shown_in(page) == {str(column.translation_key): (True, 5, "province")}


def test_who_does_not_publish_there_cannot_change_what_was_accepted(province, city_editor, page, column):
    place(province, page, column)
    answer = place(city_editor, page, column, pinned="on")
    assert answer.context["form"].errors["column"]
    assert shown_in(page) == {str(column.translation_key): (False, 0, "province")}


def test_asking_twice_is_one_request(city_editor, page, column):
    place(city_editor, page, column)
    place(city_editor, page, column, order=3)
    assert Placement.objects.get().order == 3


def test_a_pin_ends_by_the_clock(province, page, column):
    until = timezone.localtime() + timedelta(hours=2)
    place(province, page, column, pinned="on", pinned_until=f"{until:%Y-%m-%d %H:%M}")
    placement = Placement.objects.get()
    assert library.Deadline.objects.filter(at=placement.pinned_until).count() == 1
    later = placement.pinned_until + timedelta(days=1)
    place(province, page, column, pinned="on", pinned_until=f"{timezone.localtime(later):%Y-%m-%d %H:%M}")
    assert list(library.Deadline.objects.values_list("at", flat=True)) == [later]
    past = timezone.now() - timedelta(minutes=1)
    Placement.objects.update(pinned_until=past)
    library.Deadline.objects.update(at=past)
    assert run_due().failed == 0
    assert shown_in(page) == {str(column.translation_key): (False, 0, "province")}
    assert not library.Deadline.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [{"pinned_until": "2199-01-01 08:00"}, {"pinned": "on", "pinned_until": "2001-01-01 08:00"}, {"order": "一"}, {"column": 10**6}],
)
def test_what_makes_no_sense_is_refused(province, page, column, fields):
    answer = province.post(reverse("desk_place", args=[page.pk]), {"column": column.pk, "order": 0, **fields})
    assert answer.context["form"].errors
    assert not Placement.objects.exists()


def test_only_a_column_of_the_same_language_takes_it(province, portal, page):
    english = portal.copy_for_translation(factories.locale("en"))
    english_column = factories.column(english)
    for target in (page.get_parent().get_parent(), english_column, page):
        assert place(province, page, target).context["form"].errors["column"]


def test_columns_and_front_pages_are_not_placed(province, city_editor, city, column, city_column):
    for one in (city, city_column):
        assert place(province, one, column).url == reverse("wagtailadmin_home")
    elsewhere = factories.news(column)
    assert place(city_editor, elsewhere, city_column).url == reverse("wagtailadmin_home")
