"""What a message says, by Standard Webhooks: `type`, `timestamp`, `data`. Thin: the item itself is fetched with `changes`."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from api.feeds.partners.kinds import Kind

MOST_TAGS = 100
MOST_NOTE = 4_000  # characters: a body stays under 20 kB


class Payload(BaseModel):
    """What is empty is left out."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    def text(self) -> str:
        """As it is signed and sent."""
        return self.model_dump_json(by_alias=True, exclude_none=True)


class ItemData(Payload):
    """One change of one item, as a feed sees it. Of what was withheld, or has left since, nothing but its names."""

    feed: str = Field(description="Name of the feed in addresses.")
    position: int = Field(
        description="Of the change in the ledger. Messages may come late or twice: what is older than you have is to be dropped."
    )
    kind: Kind = Field(description="As in `changes`.")
    removed: bool = Field(description="Whether the item is to be taken down.")
    content_id: str = Field(description="The item's identity, in every language.")
    locale: str = Field(description="BCP 47.")
    uri: str = Field(description="The same as in ninjs.")
    superseded: bool | None = Field(None, description="It has left since, and its removal follows.")
    document_type: str | None = Field(None, description="Of what is there.")
    url: str | None = Field(None, description="Where it stands, or stood before it was withdrawn or expired.")
    previous_url: str | None = Field(None, description="Of a move, where it stood before, while that leads to it.")
    note: str | None = Field(None, description="The public note of a correction or another major update.")
    reason: str | None = Field(None, description="Why it was withdrawn or expired, for the public.")
    tags: list[str] | None = Field(
        None,
        description="Lists that show it or did: `site/…`, `column/…`, `topic/…`, `organisation/…`, `region/…`, `document-type/…`.",
    )
    changes: str = Field(description="Ask there for the item, with your cursor.")


class FeedData(Payload):
    """Of the feed itself."""

    feed: str = Field(description="Name of the feed in addresses.")
    snapshot: str = Field(description="Ask there for all that the feed holds.")


class ItemMessage(Payload):
    """An item came to the feed, changed in it or left it."""

    type: Literal["item.changed", "item.removed"] = Field(description="`item.removed` when it is to be taken down.")
    timestamp: datetime = Field(description="When it happened.")
    data: ItemData


class FeedMessage(Payload):
    """`feed.reset`: its filter has changed, take a snapshot. `test`: nothing happened."""

    type: Literal["feed.reset", "test"]
    timestamp: datetime
    data: FeedData
