"""Pictures and files of items: fetched once, kept under the hash of what they hold, whatever the hub calls them."""

import mimetypes
import os
import re
import time
from collections.abc import Callable, Iterable
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from urllib3.exceptions import HTTPError

from govwire_partner import ninjs
from govwire_partner.failures import Unavailable
from govwire_partner.hub.transport import Transport
from govwire_partner.mirror import files
from govwire_partner.mirror.batches import Medium

LARGEST = 2 * 2**30  # bytes of one file
ATTEMPTS = 4
ENDING = re.compile(r"\.[a-z0-9]{1,8}")


class Choice(StrEnum):
    """`largest`: of each picture its widest rendition."""

    LARGEST = "largest"
    ALL = "all"
    NONE = "none"


class Unfetched(Exception):
    """Why one file is not there; the item is kept without it."""


def wanted(document: ninjs.Document, choice: Choice) -> list[ninjs.Rendition]:
    """Raises Malformed."""
    found = [renditions for _, renditions in ninjs.media(document) if renditions]
    if choice == Choice.ALL:
        return [one for renditions in found for one in renditions]
    return [] if choice == Choice.NONE else [max(renditions, key=lambda one: one.width) for renditions in found]


class Downloads:
    """Into the folder `media`."""

    def __init__(self, transport: Transport, folder: Path, sleep: Callable[[float], object] = time.sleep) -> None:
        self._transport, self._folder, self._sleep = transport, folder, sleep

    def fetch(self, one: ninjs.Rendition) -> Medium:
        """Raises Unfetched, and Unavailable where the hub is away."""
        name = f"{one.sha256}{ending(one.content_type)}"
        if one.sha256 and (size := size_of(self._folder / name)) is not None and size == (one.size or size):
            return Medium(one.medium, one.name, name, one.sha256, size)
        for attempt in range(ATTEMPTS):
            try:
                return self._once(one)
            except HTTPError as error:
                why = str(error)
                self._sleep(2**attempt)
        raise Unavailable(f"A file cannot be fetched from the hub ({why}). Run the same command later: it goes on where it stopped.")

    def _once(self, one: ninjs.Rendition) -> Medium:
        incoming = self._folder / f"incoming{files.PART}"
        try:
            with self._transport.opened(one.href) as response:
                if response.status >= 500 or response.status == 429:
                    raise HTTPError(f"it answers {response.status}")
                if response.status != 200:
                    raise Unfetched(f"{one.medium} {one.name}: the hub answers {response.status}")
                digest, size = received(response.stream(2**16), incoming, one.size or LARGEST)
            if (one.sha256 and digest != one.sha256) or (one.size and size != one.size):
                raise Unfetched(f"{one.medium} {one.name}: what came is not what its hash and size say")
            name = f"{digest}{ending(one.content_type)}"
            incoming.replace(self._folder / name)
        except ValueError as error:
            raise Unfetched(f"{one.medium} {one.name}: {error}") from None
        finally:
            incoming.unlink(missing_ok=True)
        return Medium(one.medium, one.name, name, digest, size)


def ending(content_type: str) -> str:
    """Of a media type's usual files; never of a name that the hub gives."""
    found = mimetypes.guess_extension(content_type) or ""
    return found if ENDING.fullmatch(found) else ".bin"


def size_of(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None


def received(parts: Iterable[bytes], path: Path, most: int) -> tuple[str, int]:
    """Written and on the disk; SHA-256 and size. Raises Unfetched where it is longer than it may be."""
    digest, size = sha256(), 0
    with path.open("wb") as opened:
        for part in parts:
            size += len(part)
            if size > most:
                raise Unfetched(f"it is longer than {most:,} bytes")
            digest.update(part)
            opened.write(part)
        opened.flush()
        os.fsync(opened.fileno())
    return digest.hexdigest(), size
