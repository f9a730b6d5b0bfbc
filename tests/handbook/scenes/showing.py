"""A draft seen in the portal before it is public: while one writes it, and by a link."""

from typing import TYPE_CHECKING

from tests.handbook import steps
from tests.handbook.scenes.kinds import scene

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHOWN = "省政府常务会议研究优化营商环境和冬季民生保障工作"


@scene("editor", "[data-side-panel-toggle=preview]", "[data-side-panel=preview] select")
def preview(page: "Page") -> None:
    steps.edit(page, "news", SHOWN)
    steps.panel(page, "preview")
    page.frame_locator("#w-preview-iframe").locator("h1").wait_for()
    page.wait_for_timeout(steps.SETTLED)


@scene("editor", ".desk-share")
def share(page: "Page") -> None:
    steps.act(page, "news", SHOWN, "share")
    page.get_by_role("button", name="生成链接").click()
    page.locator("#desk-link").wait_for()


@scene("editor", narrow=True)
def share_reader(page: "Page") -> None:
    share(page)
    page.goto(page.locator("#desk-link").input_value())
    page.frame_locator("iframe").locator("h1").wait_for()
