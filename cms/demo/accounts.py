"""Who can sign in to the demo: one account for each role. Everyone may know the password: the load refuses production settings."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model

from cms.desk.roles.models import RoleGroup
from cms.desk.roles.table import ADMINISTRATOR, EDITOR, PROVINCE, REVIEWER, SEARCH, Role

PASSWORD = "Songhua-River-2026"  # noqa: S105
PORTAL, CHANGCHUN = "portal", "changchun"


@dataclass(frozen=True)
class Account:
    """`may` says what it is for, in English; without a role it may do everything, without a site its role is the province's."""

    username: str
    name: str
    may: str
    role: Role | None = None
    site: str | None = None
    password: str = PASSWORD


ADMIN = Account("admin", "平台管理员", "everything")
ACCOUNTS = (
    ADMIN,
    Account("province", "省级管理员", "all sites, users, controlled lists", PROVINCE),
    Account("search", "寻小词", "keeps the words of the search, and sees what is searched for", SEARCH),
    Account("manager", "门户站点管理员", "publishes on the provincial portal, keeps its settings", ADMINISTRATOR, PORTAL),
    Account("editor", "文小禾", "writes for the provincial portal", EDITOR, PORTAL),
    Account("reviewer", "审小川", "approves what editors of the provincial portal submit", REVIEWER, PORTAL),
    Account("changchun", "常小春", "writes for Changchun", EDITOR, CHANGCHUN),
)


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
        is_superuser=account.role is None, is_staff=account.role is None,
    )  # fmt: skip


def give_role(user: Any, account: Account) -> None:
    """Once its site is there."""
    if account.role is not None:
        user.groups.add(RoleGroup.objects.get(site__siteprofile__code=account.site, role=account.role.code).group)


def at(site: str, role: Role) -> Account:
    """Who does this on a site: its own people where there are some, else the platform's."""
    return next((account for account in ACCOUNTS if (account.site, account.role) == (site, role)), ADMIN)
