"""What one does at the desk to come to a place that a picture shows."""

from typing import Any

from playwright.sync_api import Page

SETTLED = 600  # milliseconds: what moves in has moved in
OPENED = 2_500  # milliseconds between the looks, at most
SAVED = 15_000  # milliseconds that an autosave may take


def place(page: Page, *titles: str) -> int:
    """The key of the page that one comes to through these titles, from the roots that the account sees."""
    key: Any = "root"
    for title in titles:
        answer = page.request.get(f"/admin/api/main/pages/?child_of={key}&for_explorer=1&limit=20").json()
        key = next(item["id"] for item in answer["items"] if title in {item["title"], item.get("admin_display_title")})
    return int(key)


def explore(page: Page, *titles: str) -> None:
    """The explorer, at that page."""
    page.goto(f"/admin/pages/{place(page, *titles)}/")


def begin(page: Page, model: str, *titles: str) -> None:
    """The empty form of a new page below that one; `model` is `app/model`."""
    page.goto(f"/admin/pages/add/{model}/{place(page, *titles)}/")


def find(page: Page, listing: str, title: str) -> None:
    """The list, with what has this title."""
    page.goto(f"/admin/content/{listing}/?q={title}")


def edit(page: Page, listing: str, title: str) -> None:
    """The form of the item with this title."""
    find(page, listing, title)
    page.locator("td.title a", has_text=title).first.click()
    page.wait_for_load_state("networkidle")


def act(page: Page, listing: str, title: str, way: str) -> None:
    """What is done to the item with this title: `place`, `archive`, `withdraw`…"""
    page.goto(f"/admin/desk/pages/{key_of(page, listing, title)}/{way}/")


def key_of(page: Page, listing: str, title: str) -> int:
    """Of the item with this title; leaves its form open."""
    edit(page, listing, title)
    return int(page.url.rstrip("/").split("/")[-2])


def tab(page: Page, label: str) -> None:
    """Another tab of the form."""
    page.get_by_role("tab", name=label).click()


def panel(page: Page, name: str) -> None:
    """One of the panels beside the form: `status`, `publication`, `comments`, `checks`, `preview`."""
    page.locator(f"[data-side-panel-toggle={name}]").first.click()
    page.wait_for_timeout(SETTLED)


def write(page: Page, title: str) -> None:
    """The title of a new page, and then its first saving."""
    page.fill("[name=title]", title)
    page.get_by_role("button", name="保存草稿").click()
    page.wait_for_url("**/edit/", timeout=SAVED)
    page.wait_for_load_state("networkidle")


def settle(page: Page) -> None:
    """Until Wagtail has looked at the form as it was opened, which it does twice: what was typed before counts as there from the first."""
    page.wait_for_function("window.wagtail.app.queryController('w-unsaved').initialFormData !== undefined")
    page.wait_for_timeout(OPENED)


def open_menu(page: Page) -> None:
    """What the button below the form holds beside saving."""
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.wait_for_timeout(SETTLED)


def scroll(page: Page, selector: str) -> None:
    """So far that it stands near the top."""
    page.locator(selector).first.evaluate("element => element.scrollIntoView({block: 'start'})")
    page.mouse.wheel(0, -120)
    page.wait_for_timeout(SETTLED)
