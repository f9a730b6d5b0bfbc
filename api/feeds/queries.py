"""The part of an address behind the question mark."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any
from urllib.parse import urlencode

import orjson
from pydantic.alias_generators import to_camel


def query_of(written: Mapping[str, Any]) -> str:
    """What is no text stands there as JSON."""
    return urlencode({name: value if isinstance(value, str) else orjson.dumps(value).decode() for name, value in written.items()})


def as_written(value: Any) -> Any:
    """A filter as resolvers get it, as one writes it in JSON."""
    if isinstance(value, Mapping):
        return {to_camel(name): as_written(one) for name, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [as_written(one) for one in value]
    if isinstance(value, Enum):
        return value.name
    return value.isoformat() if isinstance(value, datetime) else value
