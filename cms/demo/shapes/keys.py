"""Keys by which the content files name each other's things: `news/metro-line-6`, `column/portal/news`.

A field typed as one of these classes holds a reference, and `cms.demo.references` checks that its target exists.
"""

import uuid
from typing import Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://govwire.example/demo")


class Strict(BaseModel):
    """A mapping of a content file; a key it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Key(str):
    """A reference to something else in the content, by its stable key."""

    kind = ""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Reads a plain string of YAML into this class."""
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(min_length=1))


class ItemKey(Key):
    """Anything with an address of its own: an article, document, topic, organisation, column, page or home page."""

    kind = "item"


class ColumnKey(ItemKey):
    """A column: `column/<site>/<slug>/<slug>`."""

    kind = "column"


class OrganisationKey(ItemKey):
    """A government body: `org/<name>`."""

    kind = "org"


class PolicyKey(ItemKey):
    """A policy document: `policy/<name>`."""

    kind = "policy"


class ServiceKey(ItemKey):
    """A service item: `service/<name>`."""

    kind = "service"


class ParkKey(ItemKey):
    """An industrial park: `park/<name>`."""

    kind = "park"


class TopicKey(ItemKey):
    """A special topic: `topic/<name>`."""

    kind = "topic"


class SiteCode(Key):
    """A site's short code."""

    kind = "site"


class PictureKey(Key):
    """A picture that `cms.demo.drawing` draws."""

    kind = "picture"


class FileKey(Key):
    """A file that `cms.demo.files` makes."""

    kind = "file"


class TermKey(Key):
    """A word of a controlled list: `<scheme>:<slug>`."""

    kind = "term"


def content_id(key: str) -> uuid.UUID:
    """The content id of a thing: the same on every machine and at every load."""
    return uuid.uuid5(NAMESPACE, key)
