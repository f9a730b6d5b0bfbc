"""What people search for, and the words that lead them."""

from typing import TYPE_CHECKING

from tests.handbook.scenes.kinds import scene

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCREEN = "/admin/search/"


@scene("search", ".console-totals")
def search_overview(page: "Page") -> None:
    page.goto(SCREEN)


@scene("search", "[aria-labelledby=console-after]")
def search_try(page: "Page") -> None:
    page.goto(f"{SCREEN}try/?text=摇号")
    page.fill("[name=official]", "入学")
    page.get_by_role("button", name="试一试").click()
    page.wait_for_load_state("networkidle")


@scene("search", ".console-why table")
def search_why(page: "Page") -> None:
    page.goto(f"{SCREEN}why/?text=低保")
    page.get_by_role("link", name="为什么？").first.click()
    page.wait_for_load_state("networkidle")
