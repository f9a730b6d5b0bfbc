"""Of what was suppressed nothing but the id may be said: not in messages that wait, and not where sent ones are kept."""

from collections.abc import Collection

import orjson

from api.feeds.partners.kinds import Kind
from api.webhooks.payloads import ItemMessage
from cms.library.reading.standings import Key, is_suppressed, tombstones
from cms.partners.webhooks.models import Message

_NAMES = ("feed", "position", "contentId", "locale", "uri", "changes")


def hush(keys: Collection[Key]) -> None:
    """Messages about those of these items that are suppressed lose all but the item's names."""
    secret = {key for key, stone in tombstones(list(keys)).items() if is_suppressed(stone)} if keys else set()
    if not secret:
        return
    told = Message.objects.filter(content_id__in={content_id for content_id, _ in secret}).exclude(body="")
    changed = [message for message in told if (message.content_id, message.locale) in secret]
    for message in changed:
        message.body = quiet(message.body)
    Message.objects.bulk_update(changed, ["body"], batch_size=200)


def quiet(body: str) -> str:
    """The same message without a word of its item."""
    said = orjson.loads(body)
    data = {name: said["data"][name] for name in _NAMES}
    state = {"kind": Kind.WITHHELD, "removed": True} if said["data"]["removed"] else {"kind": said["data"]["kind"], "removed": False}
    more = {} if state["removed"] else {"superseded": True}
    return ItemMessage.model_validate({**said, "data": {**data, **state, **more}}).text()
