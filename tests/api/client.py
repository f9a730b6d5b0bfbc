"""A stranger's client: HTTP in, JSON out."""

import json
from typing import Any

from django.test import Client


def ask(query: str, **variables: Any) -> dict[str, Any]:
    """The whole answer."""
    body = json.dumps({"query": query, "variables": variables})
    response = Client(headers={"accept": "application/json"}).post("/graphql", body, content_type="application/json")
    assert response.status_code == 200, response.content
    return response.json()


def data(query: str, **variables: Any) -> dict[str, Any]:
    """The data of an answer without errors."""
    answer = ask(query, **variables)
    assert "errors" not in answer, answer["errors"]
    return answer["data"]


def code(query: str, **variables: Any) -> str:
    """The code of an answer's first error."""
    return ask(query, **variables)["errors"][0]["extensions"]["code"]
