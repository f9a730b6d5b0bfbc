"""A newsroom's client: follows cursors, keeps a mirror, as the documentation says one should."""

from typing import Any

from django.test import Client


class Newsroom:
    """`mirror` holds, by uri, the ninjs document of each item."""

    def __init__(self, feed: str, token: str) -> None:
        self.feed, self.token = feed, token
        self.mirror: dict[str, dict[str, Any]] = {}
        self.cursor: str | None = None

    def ask(self, what: str, **parameters: Any) -> Any:
        headers = {"authorization": f"Bearer {self.token}"}
        return Client(headers=headers).get(f"/feeds/{self.feed}/{what}", parameters)

    def page(self, what: str = "changes", **parameters: Any) -> dict[str, Any]:
        response = self.ask(what, **parameters)
        assert response.status_code == 200, response.content
        assert response["Cache-Control"] == "no-store"
        return response.json()

    def take_snapshot(self, first: int = 100) -> None:
        """What it does not hold is dropped."""
        found, parameters = {}, {"first": first}
        while True:
            page = self.page("snapshot", **parameters)
            found |= {entry["uri"]: entry["item"] for entry in page["items"]}
            parameters = {"first": first, "cursor": page["cursor"]}
            if not page["more"]:
                self.mirror, self.cursor = found, page["cursor"]
                return

    def follow(self, first: int = 100) -> list[dict[str, Any]]:
        """Up to the end; answers every entry."""
        entries: list[dict[str, Any]] = []
        while True:
            page = self.page(first=first, **({"cursor": self.cursor} if self.cursor else {}))
            for entry in page["changes"]:
                self.apply(entry)
            entries += page["changes"]
            self.cursor = page["cursor"]
            if not page["more"]:
                return entries

    def apply(self, entry: dict[str, Any]) -> None:
        if entry["removed"]:
            self.mirror.pop(entry["uri"], None)
        elif entry["item"] is not None:
            self.mirror[entry["uri"]] = entry["item"]

    @property
    def titles(self) -> set[str]:
        return {item["headlines"][0]["value"] for item in self.mirror.values()}


def kinds(entries: list[dict[str, Any]]) -> list[str]:
    return [entry["kind"] for entry in entries]
