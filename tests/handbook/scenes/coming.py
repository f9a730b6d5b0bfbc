"""Signing in and finding one's way."""

from typing import TYPE_CHECKING

from tests.handbook import steps
from tests.handbook.scenes.kinds import scene

if TYPE_CHECKING:
    from playwright.sync_api import Page

PORTAL = "吉林省人民政府"


@scene("", ".login-form")
def login(page: "Page") -> None:
    """Already there."""


@scene("editor")
def account(page: "Page") -> None:
    page.goto("/admin/account/")


@scene("editor", "#desk-search", ".desk-beginnings")
def home(page: "Page") -> None:
    """Where signing in leads."""


@scene("editor", "#w-slim-header-buttons")
def explorer(page: "Page") -> None:
    steps.explore(page, PORTAL, "新闻动态", "吉林要闻")


@scene("manager", "[aria-label=显示筛选条件]")
def lists(page: "Page") -> None:
    page.goto("/admin/content/policies/")


@scene("editor", narrow=True)
def phone_home(page: "Page") -> None:
    """Where signing in leads."""


@scene("editor", narrow=True)
def phone_form(page: "Page") -> None:
    steps.edit(page, "news", "省政府常务会议研究优化营商环境和冬季民生保障工作")
