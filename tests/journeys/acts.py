"""What people do at the desk with a page of any family, and what the public gets of it.

Each act answers nothing: what it did is asked of the page, the library and the API.
"""

from typing import Any

from django.test import Client
from django.urls import reverse

from cms.core.models import BasePage
from tests.api.client import data
from tests.desk.publishing.asking import leave_url
from tests.generation.desk import notice
from tests.generation.fields import blank
from tests.published import fresh

ROUTE = 'query($path: String!) { route(site: "changchun", path: $path) { kind reason item { title archived { at } } } }'
BUTTONS = {"publish": "action-publish", "submit": "action-submit"}


def form_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def form(model: type[BasePage], title: str, act: str = "") -> dict[str, str]:
    """A form as it is posted: with nothing but a title and a short address, and the button that was pressed."""
    pressed = {BUTTONS[act]: "1"} if act else {}
    return blank(model, title=title, slug="journey").posted() | pressed


def create(client: Client, model: type[BasePage], parent: Any, title: str, act: str = "") -> Any:
    """The new page, or None when it was refused."""
    url = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    client.post(url, form(model, title, act))
    return model.objects.filter(slug="journey").first()


def edit(client: Client, page: Any, title: str, act: str = "") -> None:
    client.post(form_url(page), form(type(page), title, act))


def decide(client: Client, page: Any, decision: str) -> None:
    state = fresh(page).current_workflow_task_state
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, decision, state.pk]), {"comment": "可"})


def place(client: Client, page: Any, column: Any) -> None:
    client.post(reverse("desk_place", args=[page.pk]), {"column": column.pk, "order": 0})


def archive(client: Client, page: Any) -> None:
    client.post(leave_url(page, "archive"), {"notice": notice("已由新文件代替")})


def withdraw(client: Client, page: Any) -> None:
    client.post(leave_url(page, "withdraw"), {"reason": "数据有误。"})


def offered(client: Client, page: Any) -> set[str]:
    """The acts whose buttons or menu items stand in the page's form."""
    html = client.get(form_url(page)).content.decode()
    links = {way: leave_url(page, way) for way in ("archive", "withdraw")} | {"place": reverse("desk_place", args=[page.pk])}
    pressed = {act for act, name in BUTTONS.items() if f'name="{name}"' in html}
    return pressed | {act for act, url in links.items() if f'href="{url}' in html}


def opens(client: Client, url: str) -> bool:
    """Whether the desk shows this page, or turns the visitor away."""
    return client.get(url).status_code == 200


def seen(path: str = "/news/journey/") -> tuple[str, str | None]:
    """What the address answers: its kind, and the item's title or the reason for which it left."""
    route = data(ROUTE, path=path)["route"]
    if route["item"] is None:
        return route["kind"], route["reason"]
    return "ARCHIVED" if route["item"]["archived"] else "ITEM", route["item"]["title"]


def listed_in(column: Any) -> list[str]:
    """Titles of what the column shows, below it or placed."""
    asked = 'query($id: ID!) { items(site: "changchun", filter: {column: $id}, first: 50) { nodes { title } } }'
    return [node["title"] for node in data(asked, id=str(column.translation_key))["items"]["nodes"]]
