"""One feed of the hub."""

from collections.abc import Sequence
from urllib.parse import quote

from govwire_partner.hub.confirmations import Pending, pending_of
from govwire_partner.hub.entries import Page, page_of
from govwire_partner.hub.transport import Transport

LONGEST_WAIT = 30  # seconds that the hub lets a request wait for news
MOST_CONFIRMED = 100  # in one request


class Wire:
    """Every method raises Failure; CursorRefused where only a snapshot helps."""

    def __init__(self, transport: Transport, feed: str) -> None:
        self.transport, self.feed = transport, feed

    def snapshot(self, cursor: str | None) -> Page:
        """What the feed holds; the last page's cursor goes on in `changes`."""
        return page_of(self.transport.get(self._path("snapshot"), {"cursor": cursor} if cursor else {}), "items")

    def changes(self, cursor: str, wait: int = 0) -> Page:
        """What happened behind the cursor; with `wait` as soon as something did."""
        parameters = {"cursor": cursor} | ({"wait": str(wait)} if wait else {})
        return page_of(self.transport.get(self._path("changes"), parameters, 60 + wait), "changes")

    def pending(self) -> list[Pending]:
        """Removals that the ministry waits for, the oldest hundred of them."""
        return pending_of(self.transport.get(self._path("confirmations"), {}))

    def confirm(self, removals: Sequence[Pending]) -> None:
        """At most MOST_CONFIRMED; confirmed again, nothing changes."""
        said = [{"contentId": one.content_id, "locale": one.locale, "position": one.position} for one in removals]
        self.transport.post(self._path("confirmations"), {"confirmations": said})

    def _path(self, what: str) -> str:
        return f"/feeds/{quote(self.feed, safe='')}/{what}"
