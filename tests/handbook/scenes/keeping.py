"""What is done with items that are public: placing, leaving, looking back, and what sites and users are given."""

from typing import TYPE_CHECKING

from tests.handbook import steps
from tests.handbook.scenes.kinds import scene
from tests.handbook.scenes.writing import POLICY

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHANGED = "新雪季开板：全省滑雪场准备就绪"


@scene("editor")
def place(page: "Page") -> None:
    steps.act(page, "policies", POLICY, "place")


@scene("manager")
def placements(page: "Page") -> None:
    page.goto("/admin/desk/placements/")


@scene("manager", ".desk-where")
def withdraw(page: "Page") -> None:
    steps.act(page, "policies", POLICY, "withdraw")


@scene("manager")
def history(page: "Page") -> None:
    key = steps.key_of(page, "news", CHANGED)
    page.fill("[name=summary]", "全省滑雪场完成造雪和设备检修，本周末起陆续开板，中小学生凭学生证免费滑雪。")
    page.get_by_role("button", name="保存草稿").click()
    page.wait_for_selector(".messages .success", timeout=steps.SAVED)
    page.goto(f"/admin/pages/{key}/history/")


@scene("manager")
def compare(page: "Page") -> None:
    page.goto(f"/admin/pages/{steps.key_of(page, 'news', CHANGED)}/history/")
    page.get_by_role("link", name="改了什么").first.click()
    page.wait_for_load_state("networkidle")


@scene("manager")
def bulk(page: "Page") -> None:
    page.goto("/admin/content/interpretations/")
    for row in range(3):
        page.locator("[data-bulk-action-checkbox]").nth(row).check()
    page.wait_for_timeout(steps.SETTLED)


@scene("manager")
def bulk_confirm(page: "Page") -> None:
    bulk(page)
    page.get_by_role("link", name="把所选信息刊载到其他栏目").click()
    page.wait_for_load_state("networkidle")


@scene("manager")
def alerts(page: "Page") -> None:
    page.goto("/admin/settings/govsites/sitealerts/")


@scene("manager")
def severities(page: "Page") -> None:
    page.goto("/admin/settings/desk/sitechecks/")


@scene("province")
def users(page: "Page") -> None:
    page.goto("/admin/users/")
