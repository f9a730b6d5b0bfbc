"""JSON kept as the text it was written as: decoded by orjson when an answer needs it, compared as text when a row is republished."""

from typing import Any

import orjson
from django.db import models


def encode(value: Any) -> str:
    """Canonical: sorted keys, no white space."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


class JSONTextField(models.TextField[Any, Any]):
    """A JSON value in a text column (`jsonb` would be decoded by the driver at three times the cost, and loses the order of keys)."""

    def from_db_value(self, value: str | None, expression: object, connection: object) -> Any:
        return None if value is None else orjson.loads(value)

    def get_prep_value(self, value: Any) -> str | None:
        return None if value is None else encode(value)
