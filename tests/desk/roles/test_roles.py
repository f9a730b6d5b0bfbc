"""The roles themselves: who may do what, made with every site and kept as the table says."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.urls import reverse
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.contrib.settings.registry import registry
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Page,
    Site,
    Workflow,
    WorkflowPage,
)

from cms.desk.roles.models import RoleGroup, SiteDesk
from cms.desk.roles.table import ADMINISTRATOR, EDITOR, PROVINCE, REVIEWER
from tests import factories
from tests.desk.roles.people import client_of, group_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def city():
    return factories.site("changchun", kind="city", name="长春市人民政府")


def may(user, page):
    """What Wagtail lets someone do to a page."""
    can = page.permissions_for_user(User.objects.get(pk=user.pk))
    acts = ("can_edit", "can_publish", "can_unpublish", "can_lock", "can_delete", "can_set_view_restrictions")
    return {act.removeprefix("can_") for act in acts if getattr(can, act)()}


def test_a_site_brings_its_groups_its_collection_and_its_workflow(city):
    names = set(RoleGroup.objects.values_list("group__name", flat=True))
    assert names == {"长春市 · 站点管理员", "长春市 · 编辑", "长春市 · 审核", "全省 · 省级管理员", "全省 · 检索编辑"}
    desk = SiteDesk.objects.get(site__root_page=city)
    assert desk.collection.name == "长春市人民政府"
    assert WorkflowPage.objects.get(page=city).workflow == desk.workflow
    assert {group.name for group in desk.task.specific.groups.all()} == {"长春市 · 站点管理员", "长春市 · 审核"}


def test_what_each_may_do_to_an_item(city):
    item = factories.news(factories.column(city))
    found = {role.code: may(person(city, role.code), item) for role in (EDITOR, REVIEWER, ADMINISTRATOR)}
    everything = {"edit", "publish", "unpublish", "lock", "delete", "set_view_restrictions"}
    assert found == {"editor": {"edit", "lock"}, "reviewer": {"edit", "lock"}, "administrator": everything}


def test_what_each_may_do_elsewhere(city):
    elsewhere = factories.news(factories.column(factories.site("siping", kind="city", name="四平市人民政府")))
    for role in (EDITOR, REVIEWER, ADMINISTRATOR):
        assert may(person(city, role.code), elsewhere) == set()
    assert may(person(None, PROVINCE.code), elsewhere) >= {"edit", "publish", "unpublish", "delete"}


def test_every_setting_of_a_site_is_its_administrators():
    settings = [model._meta for model in registry if issubclass(model, BaseSiteSetting)]
    assert {f"{meta.app_label}.change_{meta.model_name}" for meta in settings} == set(ADMINISTRATOR.settings)


def test_each_setting_says_whose_it_is(city):
    """By the name that editors know: Wagtail says the host, among several sites."""
    factories.site("siping", kind="city", name="四平市人民政府")
    url = reverse("wagtailsettings:edit", args=["govsites", "siteprofile", Site.objects.get(root_page=city).pk])
    assert "站点：长春市人民政府" in client_of(person(city, ADMINISTRATOR.code)).get(url).content.decode()


def rows():
    models = (Group, GroupPagePermission, GroupSitePermission, GroupCollectionPermission, Collection, Workflow, RoleGroup, SiteDesk)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_made_again_nothing_changes(city):
    call_command("make_roles")
    before = rows()
    call_command("make_roles")
    assert rows() == before


def test_wagtails_own_groups_go_when_they_have_no_members(city, capsys):
    Group.objects.get_or_create(name="Editors")
    moderators = Group.objects.get_or_create(name="Moderators")[0]
    moderators.user_set.add(person(city, "editor"))
    call_command("make_roles")
    assert set(Group.objects.filter(role=None).values_list("name", flat=True)) == {"Moderators"}
    assert "Editors" in capsys.readouterr().out


def test_the_table_is_the_truth(city):
    group = group_of(city, "editor")
    publish = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
    GroupPagePermission.objects.create(group=group, page=Page.get_first_root_node(), permission=publish)
    group.page_permissions.exclude(permission=publish).delete()
    group.permissions.clear()
    call_command("make_roles")
    given = set(group.page_permissions.values_list("page_id", "permission__codename"))
    assert given == {(city.pk, codename) for codename in EDITOR.pages}
    models = group.permissions.values_list("content_type__app_label", "codename")
    assert {f"{app}.{codename}" for app, codename in models} == set(EDITOR.models)


def test_a_name_follows_the_site(city):
    site = Site.objects.get(root_page=city)
    site.site_name = "新长春市人民政府"
    site.save()
    assert group_of(city, "editor").name == "新长春市 · 编辑"
    assert SiteDesk.objects.get(site=site).collection.name == "新长春市人民政府"


def test_sites_of_one_name_share_nothing(city):
    other = factories.site("changchun-2", kind="city", name="长春市人民政府")
    assert group_of(other, "editor").name == "长春市 · 编辑 (changchun-2)"
    assert SiteDesk.objects.values("collection").distinct().count() == 2


def test_a_new_language_belongs_to_the_site(city):
    english = city.copy_for_translation(factories.locale("en"))
    assert may(person(city, "editor"), english) >= {"edit"}
    assert WorkflowPage.objects.filter(page=english).exists()


def test_a_site_that_goes_takes_its_groups(city):
    editor = person(city, "editor")
    Site.objects.get(root_page=city).delete()
    assert may(editor, city) == set()
    assert set(RoleGroup.objects.values_list("role", flat=True)) == {"province", "search"}
