"""Where the hub is and who asks, from the environment: a token on a command line would be in every list of processes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from govwire_partner.failures import Misused

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True)
class Connection:
    """`hub` without a last slash."""

    hub: str
    token: str = field(repr=False)

    @property
    def origin(self) -> tuple[str, str]:
        """Scheme and place: no token goes anywhere else."""
        return origin_of(self.hub)


def origin_of(address: str) -> tuple[str, str]:
    """Raises ValueError where the address is none."""
    parts = urlsplit(address)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, f"{parts.hostname}:{port}"


def checked_hub(address: str, *, allow_http: bool) -> str:
    """Raises Misused where it is no address, or would carry the token in clear."""
    try:
        scheme, _ = origin_of(address)
        host = urlsplit(address).hostname
    except ValueError:
        scheme, host = "", None
    if scheme not in {"http", "https"} or not host:
        raise Misused(f"{address!r} is no address of a hub. Give one like https://hub.example.gov.cn (--hub or GOVWIRE_HUB).")
    if scheme == "http" and host not in LOOPBACK and not allow_http:
        raise Misused(f"{address} would carry the token in clear. Use https, or --allow-http inside a network that you trust.")
    return address.rstrip("/")


def secret(variable: str, what: str, environment: Mapping[str, str] = os.environ) -> str:
    """Of `variable`, or of the file that `<variable>_FILE` names. Raises Misused."""
    value = environment.get(variable, "").strip() or _of_file(environment.get(f"{variable}_FILE", ""), what)
    if not value:
        raise Misused(f"There is no {what}. Put it into the variable {variable}, or into a file that {variable}_FILE names.")
    if not value.isascii() or not value.isprintable() or " " in value:
        raise Misused(f"The {what} holds a character that none has. Copy it again, in one line.")
    return value


def _of_file(name: str, what: str) -> str:
    if not name:
        return ""
    path = Path(name)
    try:
        if path.stat().st_mode & 0o077:
            raise Misused(f"{path} holds a {what} and others may read it. Run: chmod 600 {path}")
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Misused(f"The file {path} for the {what} cannot be read: {error}.") from None
