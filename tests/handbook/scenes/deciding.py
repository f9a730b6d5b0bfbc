"""From a draft to the public: checks, review, time."""

from typing import TYPE_CHECKING

from tests.handbook import steps
from tests.handbook.scenes.coming import PORTAL
from tests.handbook.scenes.kinds import scene
from tests.handbook.scenes.writing import POLICY

if TYPE_CHECKING:
    from playwright.sync_api import Page

DRAFT = "全省高校毕业生就业服务周启动"


def submit_it(page: "Page") -> None:
    page.locator("[name=action-submit]").click()
    page.wait_for_load_state("networkidle")


@scene("editor", "[data-side-panel=publication]")
def checks(page: "Page") -> None:
    steps.begin(page, "policies/policydocumentpage", PORTAL, "政务公开", "政策文件", "省政府文件")
    steps.write(page, "关于支持冰雪运动发展的若干措施")
    steps.panel(page, "publication")


@scene("editor", "[name=action-submit]", after=submit_it)
def submit(page: "Page") -> None:
    steps.begin(page, "news/newsarticlepage", PORTAL, "新闻动态", "吉林要闻")
    steps.write(page, DRAFT)
    steps.open_menu(page)


@scene("reviewer", "[data-workflow-action-name=approve]")
def review(page: "Page") -> None:
    page.get_by_role("link", name=DRAFT).first.click()
    page.wait_for_load_state("networkidle")
    steps.open_menu(page)


@scene("manager", "#schedule-publishing-dialog .w-dialog__box")
def schedule(page: "Page") -> None:
    steps.edit(page, "policies", POLICY)
    steps.panel(page, "status")
    page.get_by_role("button", name="设置时间").click()
    page.wait_for_timeout(steps.SETTLED)
