"""Asks for addresses, politely: one at a time, with a pause before the same host is asked again, and never inside a private network."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from ipaddress import ip_address
from socket import socket
from urllib.parse import urlsplit

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, Retry, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from cms.desk.links.models import Reason

AGENT = {"User-Agent": "govwire-link-check/1.0", "Accept": "*/*"}
GONE = {404, 410}
TIRED = 3  # silences of one host after which it is asked no more


class PrivateNetworkError(Exception):
    """The name leads to an address that the internet does not have: nothing was sent there."""


class _Outside(HTTPConnection):
    """Looks at who answers before a word is said, so that no name, old or new, leads inside."""

    def _new_conn(self) -> socket:
        opened = super()._new_conn()
        if not ip_address(opened.getpeername()[0].partition("%")[0]).is_global:
            opened.close()
            raise PrivateNetworkError
        return opened


class _SecureOutside(_Outside, HTTPSConnection):
    """Over TLS."""


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Outside


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureOutside


def manager() -> PoolManager:
    """Follows up to five redirects, each looked at in the same way."""
    patience = Retry(total=5, connect=1, read=0, redirect=5, status=0, other=0)
    made = PoolManager(headers=AGENT, timeout=Timeout(connect=5, read=10), retries=patience)
    made.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
    return made


def dead(addresses: Iterable[str], *, pause: float = 1.0) -> Iterator[tuple[str, Reason]]:
    """Those that do not work. `pause` is in seconds. One that wants a password or less haste is there."""
    pool, last, silent = manager(), "", Counter[str]()
    for address in sorted(addresses, key=lambda address: urlsplit(address).netloc):
        host = urlsplit(address).netloc
        if host == last and silent[host] < TIRED:
            time.sleep(pause)
        last = host
        reason = Reason.SILENT if silent[host] >= TIRED else asked(pool, address)
        silent[host] += reason == Reason.SILENT
        if reason is not None:
            yield address, reason


def asked(pool: PoolManager, address: str) -> Reason | None:
    """Why it is dead; None when it is not."""
    try:
        status = _status(pool, address)
    except PrivateNetworkError:
        return Reason.PRIVATE
    except (HTTPError, ValueError):
        return Reason.SILENT
    if status in GONE:
        return Reason.GONE
    return Reason.SILENT if status >= 500 else None


def _status(pool: PoolManager, address: str) -> int:
    """Many servers know no HEAD, or answer it wrongly: what it refuses is asked for again, without reading it."""
    status = pool.request("HEAD", address).status
    if status < 400:
        return status
    answer = pool.request("GET", address, preload_content=False)
    answer.close()
    return answer.status
