"""Behind the project's middleware: no cookie, no CSRF token, nothing that varies by cookie."""

import pytest
from django.test import Client

pytestmark = pytest.mark.urls("tests.api.http.urls")


def test_no_cookies() -> None:
    client = Client(enforce_csrf_checks=True)
    posted = client.post("/graphql", {"query": "{ who }"}, content_type="application/json", headers={"Accept": "application/json"})
    got = client.get("/graphql", {"query": "{ who }"}, headers={"Accept": "application/json", "Cookie": "sessionid=x; csrftoken=y"})
    for response in (posted, got):
        assert response.json()["data"] == {"who": "nobody"}
        assert not response.cookies
        assert "cookie" not in response["Vary"].lower()
