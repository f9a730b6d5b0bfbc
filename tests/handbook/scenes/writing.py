"""Forms of the families, empty or of an item of the demo."""

from typing import TYPE_CHECKING

from cms.demo.files.office import word as document
from tests.handbook import steps
from tests.handbook.scenes.coming import PORTAL
from tests.handbook.scenes.kinds import scene

if TYPE_CHECKING:
    from playwright.sync_api import Page

POLICY = "吉林省职业技能提升补贴管理办法"
SERVICE = "最低生活保障申请"
OFFICE = ("政务公开", "政策文件", "省政府办公厅文件")
WRITTEN = [
    "吉林省人民政府办公厅关于支持冰雪运动发展的若干措施", "吉政办发〔2026〕40号", "各市（州）人民政府，省政府各厅委办、各直属机构：",
    "为了支持冰雪运动发展，经省政府同意，制定本措施。", "一、开放场地", "公共滑冰场在雪季每天向中小学生免费开放两小时。", "二、培养教练",
    "每个县（市、区）至少培养五名冰雪项目社会体育指导员。", "吉林省人民政府办公厅", "2026年11月20日",
]  # fmt: skip


@scene("editor", "[name=title]")
def news(page: "Page") -> None:
    steps.begin(page, "news/newsarticlepage", PORTAL, "新闻动态", "吉林要闻")


@scene("editor", "[role=listbox]")
def blocks(page: "Page") -> None:
    steps.begin(page, "news/newsarticlepage", PORTAL, "新闻动态", "吉林要闻")
    page.get_by_role("button", name="插入内容块").first.click()
    page.wait_for_timeout(steps.SETTLED)


@scene("editor", "[data-controller=desk-address]")
def publishing(page: "Page") -> None:
    steps.edit(page, "news", "省政府常务会议研究优化营商环境和冬季民生保障工作")
    steps.tab(page, "发布")


@scene("editor")
def policy(page: "Page") -> None:
    steps.edit(page, "policies", POLICY)


@scene("editor")
def relations(page: "Page") -> None:
    steps.edit(page, "policies", POLICY)
    steps.tab(page, "归类与关联")
    steps.scroll(page, "h2:has-text('与其他文件的关系')")


@scene("editor")
def interpretation(page: "Page") -> None:
    steps.begin(page, "policies/policyinterpretationpage", PORTAL, "政策解读")


@scene("editor")
def service(page: "Page") -> None:
    steps.edit(page, "services", SERVICE)


@scene("editor")
def materials(page: "Page") -> None:
    steps.edit(page, "services", SERVICE)
    steps.tab(page, "怎么办理")


@scene("editor")
def bundle(page: "Page") -> None:
    steps.edit(page, "bundles", "新生儿出生一件事")


@scene("changchun")
def project(page: "Page") -> None:
    steps.edit(page, "projects", "新能源汽车热管理模块与电子水泵生产项目")


@scene("editor")
def topic(page: "Page") -> None:
    steps.edit(page, "topics", "打造一流营商环境")


@scene("editor", ".modal-content")
def terms(page: "Page") -> None:
    steps.begin(page, "news/newsarticlepage", PORTAL, "新闻动态", "吉林要闻")
    steps.tab(page, "归类与关联")
    page.get_by_role("button", name="添加词条").click()
    page.wait_for_selector(".modal-body")
    page.wait_for_timeout(steps.SETTLED)


@scene("editor", "[name=description]")
def picture(page: "Page") -> None:
    page.goto("/admin/images/add/")


@scene("editor", "[name=file]")
def word(page: "Page") -> None:
    page.goto(f"/admin/desk/word/{steps.place(page, PORTAL, *OFFICE)}/")


@scene("editor")
def word_told(page: "Page") -> None:
    word(page)
    page.set_input_files("[name=file]", {"name": "冰雪运动.docx", "mimeType": "application/octet-stream", "buffer": document(WRITTEN)})
    page.get_by_label("政策文件", exact=True).check()
    page.get_by_role("button", name="新建草稿").click()
    page.wait_for_url("**/edit/")
    steps.panel(page, "word")
