"""An event as consumers outside the database are told of it."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from cms.ledger.kinds import EventKind
from cms.ledger.models import Event


class EventDocument(BaseModel):
    """That something became, changed or stopped being public."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    position: int = Field(description="Place in the ledger: without gaps, in commit order.")
    at: datetime = Field(description="When it was committed.")
    kind: EventKind = Field(description="What happened.")
    subject: Literal["item", "site", "term", "picture", "attachment"] = Field(description="What it happened to.")
    key: str = Field(description="The item's content id, or the record's key.")
    locale: str = Field(description="BCP 47; empty for records.")
    document_type: str = Field(description="Empty for records.")
    site: str = Field(description="Code of the site where the item stands, or stood.")
    path: str = Field(description="Decoded, with both slashes; empty for records and for what was suppressed.")
    previous_site: str = Field("", description="Set when the item left another site.")
    previous_path: str = Field("", description="Set when the item moved.")
    note: str = Field("", description="The public note of a major update, or the public reason of a removal.")

    @classmethod
    def of(cls, event: Event) -> "EventDocument":
        return cls(**{name: getattr(event, name) for name in cls.model_fields})
