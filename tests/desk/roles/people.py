"""People with roles, as an administrator would make them."""

from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.models import Page, Site

from cms.desk.roles.models import RoleGroup

PASSWORD = "Songhua-2026-River"


def group_of(home: Page | None, role: str) -> Group:
    """Of a site by its front page; of the province by None."""
    site = Site.objects.get(root_page=home) if home else None
    return RoleGroup.objects.get(site=site, role=role).group


def person(home: Page | None, role: str, name: str = "") -> User:
    user = User.objects.create_user(name or f"{home.slug if home else 'all'}-{role}", "", PASSWORD, first_name="某某")
    user.email = f"{user.username}@example.org"
    user.save()
    user.groups.add(group_of(home, role))
    return user


def client_of(user: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    client.user = user
    return client
