"""The page that a browser gets."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from api.http.graphiql import Page
from api.http.view import GraphQLView
from tests.api.http.toy import State, get, post

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture
def page_view(state: State, tmp_path: Path) -> GraphQLView:
    tmp_path.joinpath("2-second.graphql").write_text("{ who }")
    tmp_path.joinpath("1-first.graphql").write_text("# The newest items 最新</script>\n{ items { total } }")
    return state.view(page=Page(tmp_path))


def test_page(page_view: GraphQLView) -> None:
    response = get(page_view, "", BROWSER)
    text = response.content.decode()
    assert (response.status_code, response["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert (response["Cache-Control"], response["Vary"]) == ("no-store", "Accept")
    assert 'data-endpoint="/graphql"' in text
    assert text.index("The newest items 最新&lt;/script&gt;") < text.index("2-second")
    assert "最新</script>" not in text


def test_page_loads_only_from_the_project(page_view: GraphQLView) -> None:
    response = get(page_view, "", BROWSER)
    loaded = re.findall(r'(?:src|href)="([^"]+)"', response.content.decode())
    names = [address.removeprefix("/static/") for address in loaded if address != "data:,"]
    assert len(names) == 8
    assert all(finders.find(name) for name in names)
    assert "default-src 'none'; script-src 'self'" in response["Content-Security-Policy"]
    assert not re.search(r"<script(?![^>]*(?:src=|type=\"application/json\"))", response.content.decode())


def test_examples_must_not_exist(state: State) -> None:
    assert get(state.view(page=Page(Path("/nonexistent"))), "", BROWSER).status_code == 200


def test_browser_without_a_page_gets_json(view: GraphQLView) -> None:
    assert get(view, {"query": "{ who }"}, BROWSER)["Content-Type"].startswith("application/json")


def test_post_is_never_a_page(page_view: GraphQLView) -> None:
    assert post(page_view, {"query": "{ who }"}, BROWSER)["Content-Type"].startswith("application/json")


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/json, text/html;q=0.9"])
def test_programs_get_json(page_view: GraphQLView, accept: str) -> None:
    assert get(page_view, {"query": "{ who }"}, accept)["Content-Type"].startswith("application/json")
