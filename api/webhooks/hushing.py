"""What has left is said no word of: not in messages that wait, and not where sent ones are kept."""

from collections.abc import Collection, Iterable

import orjson

from api.feeds.partners.kinds import Kind
from api.webhooks.payloads import ItemMessage
from cms.ledger.models import Event
from cms.library.models import Tombstone
from cms.library.reading.addresses.former import Place, moved_from_below, place_left, sayable
from cms.library.reading.standings import Key, is_suppressed, tombstones
from cms.partners.webhooks.models import Message

_NAMES = ("feed", "position", "contentId", "locale", "uri", "changes")
_PREVIOUS = "previousUrl"


def hush_left(keys: Collection[Key]) -> None:
    """Messages about these items, as far as they have left, and about what once stood below those of them that are secret."""
    secret = {key for key, stone in tombstones(list(keys)).items() if is_suppressed(stone)}
    named = {content_id for content_id, _ in keys} | (moved_from_below(secret) if secret else set())
    hush(Message.objects.filter(content_id__in=named))


def hush(messages: Iterable[Message]) -> None:
    """What these say too much, here and where they are kept."""
    told = [message for message in messages if message.content_id]
    stones = tombstones(list({(message.content_id, message.locale) for message in told}))
    moved = sayable(_moves([message.position for message in told if message.position and _names_place(message)]))
    changed = []
    for message in told:
        body = fitting(message, stones.get((message.content_id, message.locale)), moved)
        if body != message.body:
            message.body = body
            changed.append(message)
    Message.objects.bulk_update(changed, ["body"], batch_size=200)


def fitting(message: Message, stone: Tombstone | None, moved: Collection[int]) -> str:
    """The body as it may be: a removal says its reason unless the item is secret; a move what was left, as far as `moved` has it."""
    if is_suppressed(stone) or (stone is not None and message.type != "item.removed"):
        return quiet(message.body)
    return without_place(message.body) if _names_place(message) and message.position not in moved else message.body


def quiet(body: str) -> str:
    """The same message without a word of its item."""
    said = orjson.loads(body)
    data = {name: said["data"][name] for name in _NAMES}
    state = {"kind": Kind.WITHHELD, "removed": True} if said["data"]["removed"] else {"kind": said["data"]["kind"], "removed": False}
    more = {} if state["removed"] else {"superseded": True}
    return ItemMessage.model_validate({**said, "data": {**data, **state, **more}}).text()


def without_place(body: str) -> str:
    said = orjson.loads(body)
    del said["data"][_PREVIOUS]
    return ItemMessage.model_validate(said).text()


def _names_place(message: Message) -> bool:
    return f'"{_PREVIOUS}":' in message.body


def _moves(positions: Collection[int]) -> dict[int, tuple[Key, Place]]:
    rows = Event.objects.filter(position__in=positions) if positions else ()
    places = {row: place_left(row.site, row.previous_site, row.previous_path) for row in rows}
    return {row.position: ((row.key, row.locale), place) for row, place in places.items() if place}
