"""Who can sign in to the demo. Everyone may know these passwords: the load refuses to run on production settings."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, GroupSitePermission, Page, Site


@dataclass(frozen=True)
class Account:
    """`may` says what it is for, in English."""

    username: str
    password: str
    name: str
    may: str
    everything: bool = False


ADMIN = Account("admin", "govwire-admin", "平台管理员", "everything", everything=True)
EDITOR = Account("editor", "govwire-editor", "文小禾", "writes and publishes on the provincial portal")
ACCOUNTS = (ADMIN, EDITOR)

_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page")
_MEDIA = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
_SETTINGS = ("change_siteprofile", "change_sitenavigation", "change_sitealerts")


def present() -> list[Account]:
    """Those that are in the database, with the password that is told of them."""
    rows = {user.get_username(): user for user in get_user_model().objects.filter(username__in=[one.username for one in ACCOUNTS])}
    return [one for one in ACCOUNTS if one.username in rows and rows[one.username].check_password(one.password)]


def add(account: Account) -> Any:
    """The account, made when it is not there; one that is there stays as it is."""
    users = get_user_model().objects
    known = users.filter(username=account.username).first()
    if known is not None:
        return known
    # Wagtail writes the last name after the first: a Chinese name stands whole in the first.
    return users.create_user(
        account.username, f"{account.username}@govwire.example", account.password, first_name=account.name,
        is_superuser=account.everything, is_staff=account.everything,
    )  # fmt: skip


def give_site(user: Any, name: str, site: Site, collection: Collection) -> None:
    """A group for the site's editors: its pages in every language, its pictures, files and settings; and the user in it."""
    group = Group.objects.get_or_create(name=name)[0]
    group.permissions.add(*_permissions("access_admin"))
    for home in Page.objects.filter(translation_key=site.root_page.translation_key):
        for permission in _permissions(*_PAGES):
            GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)
    for permission in _permissions(*_MEDIA):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    for permission in _permissions(*_SETTINGS):
        GroupSitePermission.objects.get_or_create(group=group, site=site, permission=permission)
    user.groups.add(group)


def _permissions(*codenames: str) -> list[Permission]:
    return list(Permission.objects.filter(codename__in=codenames))
