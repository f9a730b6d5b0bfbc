"""The desk and a client, by HTTP alone and as the README says."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.test import Client
from django.urls import reverse

from cms.core.models import BasePage
from tests.generation.fields import blank

ORIGIN = "http://changchun.localhost"
ITEM = "query($id: ID!) { item(contentId: $id) { title summary path url } }"
ROUTE = 'query($path: String!) { route(site: "changchun", path: $path) { kind item { title contentId } } }'


@dataclass
class Desk:
    """A signed-in editor's browser."""

    client: Client

    def address(self, page: Any, mode: str = "portal") -> str:
        """Where “view draft” sends the browser."""
        return self.sent_to(reverse("wagtailadmin_pages:view_draft", args=[page.pk]), mode)

    def typed(self, page: Any, title: str) -> str:
        """Where the panel's frame is sent when this title was typed, and nothing saved."""
        url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
        posted = self.client.post(url, blank(type(page), title=title, slug=page.slug).posted())
        assert posted.json() == {"is_valid": True, "is_available": True}
        return self.sent_to(url, "portal", in_preview_panel="true")

    def typed_anew(self, model: type[BasePage], parent: Any, title: str) -> str:
        """As `typed`, of a page that was never saved."""
        url = reverse("wagtailadmin_pages:preview_on_add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
        assert self.client.post(url, blank(model, title=title, slug="anew").posted()).json()["is_available"]
        return self.sent_to(url, "portal", in_preview_panel="true")

    def sent_to(self, url: str, mode: str, **asked: str) -> str:
        sent = self.client.get(url, {"mode": mode, **asked})
        assert sent.status_code == 302, sent.content
        assert "no-store" in sent["Cache-Control"]
        assert sent["Referrer-Policy"] == "no-referrer"
        return str(sent["Location"])

    def token(self, page: Any, mode: str = "portal") -> str:
        return token_in(self.address(page, mode))

    def grant(self, page: Any, mode: str = "portal") -> str:
        return str(exchanged(self.token(page, mode), mode)["grant"])


def token_in(address: str) -> str:
    return parse_qs(urlsplit(address).query)["token"][0]


def exchange(token: str, client: str = "portal", **headers: str) -> Any:
    """The answer to a client's server."""
    body = json.dumps({"token": token, "client": client})
    return Client(headers=headers).post("/preview/exchange", body, content_type="application/json")


def exchanged(token: str, client: str = "portal") -> dict[str, Any]:
    response = exchange(token, client)
    assert response.status_code == 200, response.content
    return response.json()


def asked(grant: str, query: str, headers: dict[str, str] | None = None, **variables: Any) -> Any:
    body = json.dumps({"query": query, "variables": variables})
    given = {"authorization": f"Bearer {grant}", "accept": "application/json", **(headers or {})}
    return Client(headers=given).post("/preview/graphql", body, content_type="application/json")


def data(grant: str, query: str, **variables: Any) -> dict[str, Any]:
    response = asked(grant, query, **variables)
    assert response.status_code == 200, response.content
    answer = response.json()
    assert "errors" not in answer, answer["errors"]
    return answer["data"]


def title(grant: str, page: Any) -> str | None:
    """What the grant shows of a page's item."""
    item = data(grant, ITEM, id=str(page.translation_key))["item"]
    return item and item["title"]


def over(grant: str) -> bool:
    response = asked(grant, "{ __typename }")
    assert response.status_code in {200, 401}
    return bool(response.status_code == 401 and response.json()["errors"][0]["extensions"]["code"] == "PREVIEW_ENDED")
