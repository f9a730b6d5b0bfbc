import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from wagtail.models import GroupPagePermission

from tests import factories


@pytest.fixture
def portal():
    return factories.site()


@pytest.fixture
def city():
    return factories.site("changchun", kind="city", name="长春市人民政府")


@pytest.fixture
def column(portal):
    return factories.column(portal, "省内要闻", slug="news")


@pytest.fixture
def city_column(city):
    return factories.column(city, "长春要闻", slug="news")


@pytest.fixture
def province(db):
    """A client signed in as a superuser."""
    return client_of(User.objects.create_superuser("province", "p@example.org", "x"))


@pytest.fixture
def city_editor(city):
    """A client signed in as an editor of the city's pages alone."""
    return client_of(editor_of(city, "city", "add", "change", "publish"))


@pytest.fixture
def city_writer(city):
    """One who may write the city's pages and not publish them."""
    return client_of(editor_of(city, "writer", "add", "change"))


def editor_of(page, name, *codenames):
    user = User.objects.create_user(name, f"{name}@example.org", "x")
    group = Group.objects.create(name=name)
    group.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    for codename in codenames:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{codename}_page")
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user.groups.add(group)
    return user


def client_of(user):
    client = Client()
    client.force_login(user)
    client.user = user
    return client
