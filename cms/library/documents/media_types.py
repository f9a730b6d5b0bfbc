"""What kind of file a name says it is."""

import mimetypes
from functools import lru_cache


@lru_cache(maxsize=2_000)
def media_type(filename: str) -> str:
    """By its extension. A file is answered, and stands in many items, again and again, and `mimetypes` looks long."""
    return mimetypes.guess_type(filename)[0] or "application/octet-stream"
