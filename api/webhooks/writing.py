"""Messages for endpoints: what each one's feed sees of what happened."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from hashlib import blake2b

from django.utils import timezone

from api.context import Context
from api.feeds.partners.calling import address, query_of
from api.feeds.partners.entries import named, removal, url_at
from api.feeds.partners.kinds import REMOVALS, Kind, kind_of
from api.types.parts import url_of
from api.webhooks.payloads import MOST_NOTE, MOST_TAGS, FeedData, FeedMessage, ItemData, ItemMessage
from api.webhooks.tags import naming
from cms.library.documents.instants import in_beijing
from cms.library.models import Tombstone
from cms.library.reading import Entry, ListQuery
from cms.library.reading.addresses.former import Place, sayable
from cms.library.reading.standings import Key, is_suppressed, standing_now, tombstones
from cms.library.reading.version import read
from cms.library.reading.wire import Recorded, Step, moves
from cms.partners.models import Feed
from cms.partners.webhooks.models import Endpoint, Message


def fingerprint_of(query: ListQuery) -> str:
    """Of a feed's filter."""
    return blake2b(query.fingerprint.encode(), digest_size=8).hexdigest()


def name_of(endpoint: Endpoint, what: object) -> str:
    """The same for the same endpoint and event, so that a message written twice is one."""
    return f"msg_{blake2b(f'{endpoint.pk} {what}'.encode(), digest_size=16).hexdigest()}"


class Writer:
    """What happened, read once for all endpoints."""

    def __init__(self, recorded: Sequence[Recorded]) -> None:
        self.context, self._recorded = Context(read()), recorded
        self._keys = list(dict.fromkeys(one.key for one in recorded))
        self._there: dict[str, set[Key]] = {}

    def query(self, feed: Feed) -> ListQuery:
        """Raises Refusal where the filter holds no more."""
        return query_of(self.context, feed)

    def messages(self, endpoint: Endpoint, query: ListQuery) -> Iterator[Message]:
        """In the ledger's order, of what came after the endpoint did."""
        for one in self._recorded:
            step = one.seen_by(query) if one.position > endpoint.since else None
            if step is not None:
                yield self._message(endpoint, query, step, one)

    @cached_property
    def _stones(self) -> dict[Key, Tombstone]:
        return tombstones(self._keys)

    @cached_property
    def _entries(self) -> dict[Key, Entry]:
        languages = self.context.library.languages([content_id for content_id, _ in self._keys])
        return {(one.content_id, one.locale): one for some in languages.values() for one in some}

    @cached_property
    def _tags(self) -> dict[int, list[str]]:
        """Lists that show it, and those that did: the pages of both change."""
        name = naming()
        return {one.position: name(one.stands.ranges | one.stood.ranges)[:MOST_TAGS] for one in self._recorded}

    @cached_property
    def _left(self) -> dict[int, Place]:
        return sayable(moves(self._recorded))

    def _stands(self, query: ListQuery, key: Key) -> bool:
        """Whether the feed shows it now: asked once for each filter."""
        if query.fingerprint not in self._there:
            self._there[query.fingerprint] = standing_now(query, self._keys)
        return key in self._there[query.fingerprint]

    def _message(self, endpoint: Endpoint, query: ListQuery, step: Step, one: Recorded) -> Message:
        data = self._data(endpoint.feed, query, step)
        said = ItemMessage(type="item.removed" if data.removed else "item.changed", timestamp=in_beijing(step.at), data=data)
        return Message(
            endpoint=endpoint, name=name_of(endpoint, step.position), type=said.type, position=step.position,
            content_id=step.content_id, locale=step.locale, at=step.at, body=said.text(),
        )  # fmt: skip

    def _data(self, feed: Feed, query: ListQuery, step: Step) -> ItemData:
        stone = self._stones.get(step.key)
        kind = kind_of(step, suppressed=is_suppressed(stone))
        names = {name: value for name, value in named(step).items() if name != "at"}
        said = {**names, "feed": feed.slug, "kind": kind, "removed": kind in REMOVALS, "changes": address(feed, "changes")}
        if kind in REMOVALS:
            left = removal(self.context, step, kind, stone)
            tags = self._tags[step.position] if left.get("reason") is not None else None
            return ItemData(**said, reason=cut(left.get("reason")), url=left.get("url"), tags=tags)
        entry = self._entries.get(step.key) if self._stands(query, step.key) else None
        if entry is None:
            return ItemData(**said, superseded=True)
        url = url_of(self.context.directory.sites[entry.site], entry["path"])
        previous = self._left.get(step.position) if kind == Kind.MOVED else None
        return ItemData(
            **said, document_type=entry["documentType"], url=url, previous_url=url_at(self.context, *previous) if previous else None,
            note=cut(step.note or None), tags=self._tags[step.position],
        )  # fmt: skip


def cut(text: str | None) -> str | None:
    return text and text[:MOST_NOTE]


def reset(endpoint: Endpoint, position: int) -> Message:
    """That the filter is another one since."""
    now = timezone.now()
    said = FeedMessage(type="feed.reset", timestamp=in_beijing(now), data=of_feed(endpoint.feed))
    return Message(endpoint=endpoint, name=name_of(endpoint, f"reset {position}"), type=said.type, at=now, body=said.text())


def of_feed(feed: Feed) -> FeedData:
    return FeedData(feed=feed.slug, snapshot=address(feed, "snapshot"))
